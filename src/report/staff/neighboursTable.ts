/** What one engineer more or fewer would do at each post of the plan. */
import type { Estimated, Neighbour, StaffDocument } from '../../planning/staff/staff.ts';
import { differenceWithLimits } from '../comparison/labels.ts';
import { count, share } from '../formats.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { hoursText, levelText, shortTarget } from './names.ts';

/** Null without a plan. */
export function neighboursTable(document: StaffDocument, lang: Lang): Table | null {
  const { staff } = words(lang);
  const { posts, neighbours } = document;
  if (neighbours.length === 0) return null;
  return {
    title: staff.neighbours,
    columns: [
      left(capital(staff.post)),
      left(capital(staff.oneFewer)),
      right(capital(staff.looseBy)),
      left(capital(staff.oneMore)),
    ],
    rows: posts.map((post): Cell[] => {
      const at = (step: number) => neighbours.find((each) => each.path === post.path && each.step === step);
      return [
        { text: printable(post.team), detail: hoursText(post, lang) },
        fewerCell(document, at(-1), lang),
        mayGoCell(at(-1), lang),
        moreCell(document, at(1), lang),
      ];
    }),
    note: staff.neighboursNote(share(document.confidence, lang)),
  };
}

/** Targets that were planned for, in the order of the neighbours' levels. */
function plannedTargets({ targets }: StaffDocument) {
  return targets.filter(({ planned }) => planned !== null);
}

/** One engineer fewer should do as well. */
export function isLoose({ step, levels, breaks, doubtful }: Neighbour): boolean {
  return step === -1 && levels !== null && breaks.length + doubtful.length === 0;
}

function mayGoCell(neighbour: Neighbour | undefined, lang: Lang): Cell {
  const mayGo = neighbour?.mayGo ?? null;
  return mayGo === null ? { text: '–' } : { text: count(mayGo, lang), value: mayGo };
}

function fewerCell(document: StaffDocument, neighbour: Neighbour | undefined, lang: Lang): Cell {
  const { staff } = words(lang);
  if (neighbour === undefined) return { text: staff.nobody };
  if (neighbour.levels === null) return { text: staff.forbidden };
  const targets = plannedTargets(document);
  const { breaks, doubtful, levels } = neighbour;
  const told = breaks.length > 0 ? breaks : doubtful;
  if (told.length === 0) return { text: staff.loose };
  const short = (place: number) => {
    const { sense, value } = targets[place];
    const { estimate } = levels[place];
    return (sense === 'atLeast' ? value - estimate : estimate - value) / Math.abs(value || 1);
  };
  const worst = told.reduce((one, other) => (short(other) > short(one) ? other : one));
  const sentence = breaks.length > 0 ? staff.breaks : staff.doubtful;
  const detail = sentence(levelText(levels[worst], targets[worst], lang));
  return { text: shortTarget(targets[worst], lang), detail };
}

/** The target that gains most and surely, against the plan's own level. */
function moreCell(document: StaffDocument, neighbour: Neighbour | undefined, lang: Lang): Cell {
  const { staff } = words(lang);
  if (!neighbour?.gains) return { text: staff.forbidden };
  const { gains } = neighbour;
  const targets = plannedTargets(document);
  const sure = gains.flatMap((gain, place) => (surely(gain, targets[place].sense) > 0 ? [place] : []));
  if (sure.length === 0) return { text: staff.bringsNothing };
  const size = (place: number) => Math.abs(gains[place].estimate / (targets[place].value || 1));
  const best = sure.reduce((one, other) => (size(other) > size(one) ? other : one));
  const { estimate, low, high } = gains[best];
  const { unit, value } = targets[best];
  const { text, detail } = differenceWithLimits({ difference: estimate, low, high, unit }, lang, value);
  const [open, close] = lang === 'zh' ? ['（', '）'] : [' (', ')'];
  return { text: shortTarget(targets[best], lang), detail: detail === '' ? text : `${text}${open}${detail}${close}` };
}

/** The end of the interval nearer to nothing, in the direction of the target. */
function surely({ low, high }: Estimated, sense: 'atLeast' | 'atMost'): number {
  return sense === 'atLeast' ? low : -high;
}
