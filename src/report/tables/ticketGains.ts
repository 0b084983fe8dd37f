/** Who gains and who loses: the same tickets under base and variant. */
import type { ComparisonDocument, TicketGain } from '../../planning/compare/comparison.ts';
import { groupedBy } from '../comparison/groups.ts';
import { differenceWithLimits, INDENT, whereLabel } from '../comparison/labels.ts';
import { count, share } from '../formats.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { capital, type Lang, labelOf, printable, words } from '../words.ts';

export function ticketGainsTable(document: ComparisonDocument, variant: number, lang: Lang): Table | null {
  const text = words(lang);
  const { comparison } = text;
  const gains = document.ticketGains.filter((each) => each.variant === variant);
  if (gains.length === 0) return null;
  return {
    title: comparison.gains(printable(document.variants[variant].name)),
    columns: [
      left(capital(comparison.ticket)),
      right(capital(comparison.compared)),
      right(capital(comparison.meanChange)),
      right(capital(comparison.faster)),
      right(capital(comparison.slower)),
      right(capital(comparison.same)),
      right(capital(comparison.onlyOne)),
    ],
    rows: [...groupedBy(gains, ({ measure }) => measure)].flatMap(([measure, each]) => {
      const label = labelOf(lang, 'clock', measure);
      if (each.length === 1) return [cellsOf(label, each[0], lang)];
      const head = cellsOf(label, each[0], lang).map((_, column) => ({ text: column === 0 ? label : '' }));
      return [
        head,
        ...each.map((gain) => cellsOf(`${INDENT}${whereLabel(gain.where, lang) || text.allTickets}`, gain, lang)),
      ];
    }),
    note: comparison.gainsNote,
  };
}

function cellsOf(label: string, gain: TicketGain, lang: Lang): Cell[] {
  return [
    { text: label },
    { text: count(gain.tickets, lang) },
    differenceWithLimits(gain, lang),
    ...[gain.faster, gain.slower, gain.same].map((part) => ({ text: share(part, lang) })),
    { text: count(gain.onlyBase + gain.onlyVariant, lang) },
  ];
}
