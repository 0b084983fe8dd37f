/** What a sweep varies: a path of the scenario and its values, read from `path=1..9`, `path=a,b` and the like. */
import { countOf, levelsOfRange, looksLikeRange, readRange, type ValueRange } from './range.ts';
import { SweepError, unusable } from './sweepError.ts';

/** One value of a path. */
export interface Level {
  /** As `--set` takes it. */
  readonly text: string;
  /** The number in it that varies; null for words. */
  readonly number: number | null;
}

export interface Factor {
  readonly path: string;
  /** As it was asked for. */
  readonly setting: string;
  /** Null where a range without a step can only be sampled. */
  readonly levels: readonly Level[] | null;
  /** Set for a range without a step. */
  readonly range: ValueRange | null;
}

const example = 'teams.desk.engineers=1..9';
/** More values of one path than this are a slip of the keyboard. */
const MOST_LEVELS = 100_000;

/** Every `--vary` as a factor; throws a SweepError. */
export function readFactors(settings: readonly string[]): Factor[] {
  if (settings.length === 0) {
    throw new SweepError({
      en: `Sweep over what? Name values of the scenario: --vary ${example}, or --vary routing.order=severity,first-in-first-out.`,
      zh: `要变动什么？请给出情景中的值：--vary ${example}，或 --vary routing.order=severity,first-in-first-out。`,
    });
  }
  const factors = settings.map(readFactor);
  for (const [index, { path }] of factors.entries()) {
    if (factors.findIndex((other) => other.path === path) === index) continue;
    throw new SweepError({
      en: `--vary ${path}: found twice; expected all its values in one, such as ${path}=1,2,5..9.`,
      zh: `--vary ${path}：出现两次；应写在一起，例如 ${path}=1,2,5..9。`,
    });
  }
  return factors;
}

export function readFactor(setting: string): Factor {
  const equals = setting.indexOf('=');
  const path = setting.slice(0, Math.max(0, equals)).trim();
  const parts = splitValues(setting.slice(equals + 1));
  if (path === '' || parts.length === 0 || parts.some((part) => part === '')) {
    throw unusable(
      setting,
      { en: 'no path with values', zh: '没有路径和值' },
      { en: `a path, an equals sign and values, such as ${example}`, zh: `路径、等号和若干值，例如 ${example}` },
    );
  }
  const ranges = parts.map((part) => (looksLikeRange(part) ? readRange(part, setting) : null));
  const [only] = ranges;
  if (parts.length === 1 && only !== null && only.step === null) return { path, setting, levels: null, range: only };
  for (const [index, range] of ranges.entries()) {
    if (range === null || countOf(range) <= MOST_LEVELS) continue;
    throw unusable(
      setting,
      { en: `'${parts[index]}'`, zh: `“${parts[index]}”` },
      Number.isFinite(countOf(range))
        ? { en: `at most ${MOST_LEVELS} values`, zh: `最多 ${MOST_LEVELS} 个值` }
        : stepWanted(parts[index]),
    );
  }
  const levels = parts.flatMap((part, index): Level[] => {
    const range = ranges[index];
    return range === null ? [{ text: part, number: numberIn(part) }] : levelsOfRange(range);
  });
  refuseTwice(levels, setting);
  return { path, setting, levels, range: null };
}

/** What a range needs before it can be listed. */
export function stepWanted(range: string): { en: string; zh: string } {
  return {
    en: `a step, such as '${range.trim()} by …' (only whole numbers without a unit go up by 1), or --sample N to draw values between the ends`,
    zh: `步长，例如“${range.trim()} by …”（只有不带单位的整数默认步长为 1），或用 --sample N 在两端之间抽取`,
  };
}

function refuseTwice(levels: readonly Level[], setting: string): void {
  const texts = levels.map(({ text }) => text);
  const again = texts.find((text, index) => texts.indexOf(text) !== index);
  if (again === undefined) return;
  throw unusable(
    setting,
    { en: `${again} twice`, zh: `${again} 出现两次` },
    { en: 'each value once', zh: '每个值只出现一次' },
  );
}

/** '14' or '50 %' or 'exponential 50 min'; a text with several numbers in it is a word. */
function numberIn(text: string): number | null {
  const found = /^[^\d.,[{("'-]*(-?\d+(?:\.\d+)?)[^\d]*$/.exec(text);
  return found === null ? null : Number(found[1]);
}

/** At commas outside brackets and quotes: a value may hold commas itself. */
function splitValues(text: string): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ('[{('.includes(sign)) depth++;
    else if (']})'.includes(sign)) depth--;
    if (sign === ',' && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}
