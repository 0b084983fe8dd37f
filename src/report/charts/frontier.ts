/** What service costs: the staffings that were tried, by cost and by one target, and the best of them for every cost. */
import type { TopLevelSpec } from 'vega-lite';
import type { KeptTarget, StaffDocument, TriedStaffing } from '../../planning/staff/staff.ts';
import { pictureUnit } from '../comparison/labels.ts';
import { figure } from '../formats.ts';
import { askedText, priceText, targetName } from '../staff/names.ts';
import { type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, heightOn, ink, theme, title, widthOf } from './theme.ts';

const HEIGHT = 300;
/** Where theory begins too high, a staffing of many times the price would leave the others no room. */
const TOO_DEAR = 1.3;

/** @param place of the target among those that were planned for; null where too few staffings were tried */
export function frontierChart(
  document: StaffDocument,
  place: number,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const { staff } = words(lang);
  const target = document.targets.filter(({ planned }) => planned !== null)[place];
  const tried = document.tried.flatMap((each) => {
    const level = each.levels[place];
    const isFar = each.price > TOO_DEAR * Math.max(document.price.present, document.price.planned ?? 0);
    return isFar || level === null || level === undefined ? [] : [{ ...each, level }];
  });
  if (target === undefined || tried.length < 3) return null;
  const name = targetName(target, lang);
  const largest = Math.max(...tried.map(({ level }) => Math.abs(level)));
  const { scale, name: unit } = pictureUnit(target.unit, largest, lang);
  const shown = target.unit === 'share' ? '%' : unit;
  const best = bestForTheirCost(tried, target);
  const roles = [staff.keepsAll, staff.missesSome];
  const point = ({ price, level, keeps }: (typeof tried)[number]) => ({
    price,
    level: level / scale,
    kept: roles[keeps ? 0 : 1],
  });
  const marked = tried.filter(({ role }) => role !== 'tried');
  const plan = marked.find(({ role }) => role === 'plan');
  const sentence =
    plan === undefined
      ? staff.frontierUnplanned(name)
      : staff.frontierTitle(
          name,
          figure(target.planned!.estimate, target.unit, lang),
          priceText(plan.price, document, lang),
        );
  const middle = (Math.min(...tried.map(({ price }) => price)) + Math.max(...tried.map(({ price }) => price))) / 2;
  const x = {
    field: 'price',
    type: 'quantitative' as const,
    scale: { zero: false, nice: true },
    axis: {
      title: document.priced ? staff.staffCost(printable(document.currency)) : staff.headcount,
      grid: true,
      tickCount: size === 'narrow' ? 4 : 8,
      ...(document.priced ? { format: '~s' } : { format: 'd' }),
    },
  };
  const y = {
    field: 'level',
    type: 'quantitative' as const,
    scale: { zero: false, nice: true },
    axis: {
      title: shown === '' ? null : shown,
      grid: true,
      titleAngle: 0,
      titleAlign: 'left' as const,
      titleY: -12,
      titleX: -30,
    },
  };
  const kept = {
    field: 'kept',
    type: 'nominal' as const,
    scale: { domain: roles, range: [colours.blue, colours.grey] },
    legend: { title: null, offset: 26, symbolStrokeWidth: 0, symbolOpacity: 1, columns: size === 'narrow' ? 1 : 2 },
  };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${staff.frontierAbout}`,
    width: widthOf[size] - 66,
    height: heightOn(size, HEIGHT),
    data: { values: tried.map(point) },
    layer: [
      {
        data: { values: [{ level: target.value / scale }] },
        mark: { type: 'rule', strokeDash: [5, 4], color: ink.text },
        encoding: { y: { ...y, field: 'level' } },
      },
      {
        data: { values: [{ level: target.value / scale, label: askedText(target, lang) }] },
        mark: { type: 'text', align: 'right', dy: -8 },
        encoding: {
          x: { value: widthOf[size] - 70 },
          y,
          text: { field: 'label' },
          color: { value: ink.text },
        },
      },
      {
        data: { values: best.map(point) },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.8, color: colours.sky },
        encoding: { x, y },
      },
      { mark: { type: 'point', filled: true, size: 42, opacity: 0.75 }, encoding: { x, y, color: kept } },
      {
        data: { values: marked.map((each) => ({ ...point(each), price: each.price })) },
        mark: { type: 'point', size: 190, strokeWidth: 2.2, filled: false, color: colours.vermilion },
        encoding: { x, y },
      },
      ...marked.map((each) => {
        const align = each.price < middle ? ('left' as const) : ('right' as const);
        const [label, dy] = each.role === 'plan' ? [staff.thePlan, 14] : [staff.presentStaff, -13];
        return {
          data: { values: [{ ...point(each), label }] },
          mark: { type: 'text' as const, align, dx: align === 'left' ? 12 : -12, dy, fontWeight: 600 as const },
          encoding: { x, y, text: { field: 'label' }, color: { value: ink.text } },
        };
      }),
    ],
    config: theme,
  };
}

/** Those that none is better than for the same cost or less, the cheapest first. */
export function bestForTheirCost<Tried extends TriedStaffing & { readonly level: number }>(
  tried: readonly Tried[],
  { sense }: Pick<KeptTarget, 'sense'>,
): Tried[] {
  const better = (one: number, other: number) => (sense === 'atLeast' ? one > other : one < other);
  const ordered = [...tried].sort((a, b) => a.price - b.price || (better(a.level, b.level) ? -1 : 1));
  const best: Tried[] = [];
  for (const each of ordered) {
    const last = best.at(-1);
    if (last === undefined || better(each.level, last.level)) best.push(each);
  }
  return best;
}
