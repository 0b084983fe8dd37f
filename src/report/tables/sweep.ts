/** The points of a sweep with their figures, and what each path does to them. */
import type { Estimated, SweepDocument } from '../../planning/sweep/sweep.ts';
import { differenceWithLimits, INDENT } from '../comparison/labels.ts';
import { figureOf, share } from '../formats.ts';
import {
  averageOf,
  effectsOn,
  figureName,
  sameFigure,
  shortPaths,
  shortValue,
  shownFigures,
} from '../sweep/figures.ts';
import { type Cell, figureCell, left, right, type Table } from '../table.ts';
import { capital, type Lang, words } from '../words.ts';

/** The points a row each, so many figures a table, and no more rows than anybody reads. */
export function pointsTables(document: SweepDocument, lang: Lang, figuresEach: number, mostRows: number): Table[] {
  const { sweep } = words(lang);
  const figures = shownFigures(document);
  const paths = document.varied.map(({ path }) => path);
  const short = shortPaths(paths);
  const points = document.points.slice(0, mostRows);
  const levels = new Map(figures.map((figure) => [figure, averageOf(document, figure)]));
  const parts = Array.from({ length: Math.ceil(figures.length / figuresEach) }, (_, part) =>
    figures.slice(part * figuresEach, (part + 1) * figuresEach),
  );
  const cut = points.length < document.points.length ? [sweep.shown(points.length, document.points.length)] : [];
  const note = [...(document.replications > 1 ? [sweep.pointsNote(share(document.confidence, lang))] : []), ...cut];
  return parts.map((part, index) => ({
    title: parts.length === 1 ? sweep.points : sweep.part(index + 1, parts.length),
    columns: [...paths.map((path) => left(short.get(path)!)), ...part.map((figure) => right(figureName(figure, lang)))],
    rows: points.map(({ settings }, point): Cell[] => {
      const own = document.measures.filter((measure) => measure.point === point);
      return [
        ...paths.map((path) => ({ text: shortValue({ path }, document, settings[path]) })),
        ...part.map((figure) => {
          const found = own.find((measure) => sameFigure(measure, figure)) ?? null;
          return figureCell(found, lang, levels.get(figure));
        }),
      ];
    }),
    ...(index === parts.length - 1 && note.length > 0 ? { note: note.join(lang === 'zh' ? '' : ' ') } : {}),
  }));
}

/** Null where no effects could be told. */
export function sensitivityTable(document: SweepDocument, lang: Lang): Table | null {
  const { sweep } = words(lang);
  const short = shortPaths(document.varied.map(({ path }) => path));
  const sampled = document.design.kind === 'sample';
  const rows = shownFigures(document).flatMap((figure): Cell[][] => {
    const effects = effectsOn(document, figure);
    if (effects.length === 0) return [];
    const [{ explained }] = effects;
    const fit = explained === null ? '' : sweep.explained(share(explained, lang));
    const head: Cell[] = [{ text: figureName(figure, lang) }, { text: '' }, { text: '' }, { text: '' }, { text: fit }];
    // A straight line may leave what is possible, such as no wait at all; how far it is from the average says as much.
    const level = averageOf(document, figure);
    const value = (at: Estimated, away: Estimated) =>
      sampled
        ? differenceWithLimits({ ...figure, difference: away.estimate, low: null, high: null }, lang, level).text
        : figureOf({ ...figure, estimate: at.estimate, low: null, high: null, n: 0 }, lang, level);
    return [
      head,
      ...effects.map((row): Cell[] => {
        const { path, lowest, highest, effect, unit } = row;
        const { estimate, low, high } = effect;
        const limits = low === null || high === null ? {} : { low, high };
        const [from, to] = [lowest, highest].map((text) => shortValue({ path }, document, text));
        return [
          { text: `${INDENT}${short.get(path)}` },
          { text: `${from} → ${to}` },
          { text: value(row.atLowest, row.lowestFromAverage) },
          { text: value(row.atHighest, row.highestFromAverage) },
          {
            ...differenceWithLimits({ difference: estimate, low, high, unit }, lang, level),
            value: estimate,
            ...limits,
            unit,
          },
        ];
      }),
    ];
  });
  if (rows.length === 0) return null;
  const confidence = share(document.confidence, lang);
  const note = sampled ? sweep.sampleNote(confidence) : sweep.gridNote(confidence);
  return {
    title: sweep.sensitivity,
    columns: [
      left(capital(sweep.path)),
      left(capital(sweep.fromTo)),
      right(capital(sampled ? sweep.lowestAgainst : sweep.lowest)),
      right(capital(sampled ? sweep.highestAgainst : sweep.highest)),
      right(capital(sweep.effect)),
    ],
    rows,
    ...(document.replications > 1 ? { note } : {}),
  };
}
