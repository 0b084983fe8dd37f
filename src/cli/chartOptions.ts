/** `--charts`: each chart of a page or a report as a picture of its own, too. */
import type { Bilingual } from '../scenario/problems.ts';
import { eitherOf } from '../scenario/problems.ts';
import { closest } from '../scenario/suggest.ts';
import { type Arguments, expected } from './arguments.ts';
import { InputError } from './inputError.ts';
import type { Option } from './options.ts';

export const chartFormats = ['svg', 'png'] as const;
export type ChartFormat = (typeof chartFormats)[number];

export const chartOption: Option = {
  name: 'charts',
  value: 'svg,png',
  describe: {
    en: 'each chart as a picture of its own, too, in charts/ beside the page or the reports',
    zh: '每张图表另存为单独的图片，放在网页或报告旁的 charts/ 中',
  },
};

/**
 * Empty where none are asked for. Throws an InputError for another word, and where nothing with charts is asked for.
 * @param needed options of which one must be given; none where there are always charts
 */
export function readChartFormats(given: Arguments, needed: readonly string[] = []): ChartFormat[] {
  const text = given.text('charts');
  if (text === undefined) return [];
  if (needed.length > 0 && needed.every((name) => given.text(name) === undefined)) throw without(needed);
  const asked = text.split(',').map((word) => word.trim().toLowerCase());
  for (const word of asked) {
    if (chartFormats.some((format) => format === word)) continue;
    const [meant] = closest(word, chartFormats);
    const either = eitherOf(chartFormats);
    const hint: Bilingual =
      meant === undefined ? { en: '', zh: '' } : { en: ` (did you mean ${meant}?)`, zh: `（是否想写 ${meant}？）` };
    throw expected('charts', text, {
      en: `${either.en}, or both with a comma between${hint.en}`,
      zh: `${either.zh}，或两者以逗号分隔${hint.zh}`,
    });
  }
  return chartFormats.filter((format) => asked.includes(format));
}

function without(needed: readonly string[]): InputError {
  const options = needed.map((name) => `--${name} DIR`);
  return new InputError({
    en: `--charts needs ${options.join(' or ')}: the folder in which charts/ comes to stand.`,
    zh: `--charts 需要 ${options.join(' 或 ')}：charts/ 所在的文件夹。`,
  });
}
