/** What can be promised, promise by promise, and the policies side by side. */
import type { PromiseDocument, PromisePolicy, PromiseTarget } from '../../planning/promise/promiseDocument.ts';
import { differenceWithLimits, levelOf } from '../comparison/labels.ts';
import { figureOf, share } from '../formats.ts';
import { chanceCell, nowCell, outcomeName, policyName, possibleCell, tightestCell } from '../promise/names.ts';
import { type Cell, figureCell, left, right, type Table, type Tone } from '../table.ts';
import { capital, type Lang, labelOf, nameOf, words } from '../words.ts';

/** What is promised now and how often that is kept, then what could be; none where nothing is promised. */
export function targetsTables(document: PromiseDocument, policy: PromisePolicy, lang: Lang): Table[] {
  const { promise: text } = words(lang);
  const { targets } = policy;
  if (targets.length === 0) return [];
  const { assurance, confidence, replications } = document;
  const which = left(`${capital(text.severity)}${lang === 'zh' ? '，' : ', '}${text.clock}`);
  const name = ({ severity, clock }: PromiseTarget): Cell => ({
    text: `${labelOf(lang, 'severity', severity)}${lang === 'zh' ? '，' : ', '}${nameOf(lang, 'clock', clock)}`,
  });
  const how = policy.runAgain ? text.runAgain : text.sameRun;
  const note = [text.note(share(assurance, lang), share(confidence, lang), replications), how];
  return [
    {
      title: text.nowTitle(policyName(policy)),
      columns: [which, right(capital(text.now)), right(capital(text.keptNow))],
      rows: targets.map((target) => [name(target), nowCell(target, lang), chanceCell(target.keptNow, lang)]),
    },
    {
      title: text.possibleTitle(policyName(policy)),
      columns: [which, right(capital(text.tightest)), right(capital(text.promise)), right(capital(text.keptThen))],
      rows: targets.map((target) => [
        name(target),
        tightestCell(target, lang),
        possibleCell(target, lang),
        chanceCell(target.keptThen, lang),
      ]),
      note: note.join(lang === 'zh' ? '' : ' '),
    },
  ];
}

const tones: Readonly<Record<string, Tone>> = { better: 'good', worse: 'poor' };

/** A table for each policy after the first; of a single policy its figures alone. */
export function outcomesTables(document: PromiseDocument, lang: Lang): Table[] {
  const { promise: text } = words(lang);
  const [first, ...others] = document.policies;
  if (others.length === 0) return [];
  return others.map((policy, variant) => {
    const rows = document.differences.filter((row) => row.variant === variant);
    return {
      title: `${text.outcomes}${lang === 'zh' ? '：' : ': '}${policyName(policy)}`,
      columns: [
        left(capital(text.figure)),
        right(policyName(first)),
        right(policyName(policy)),
        right(capital(text.differenceTo(policyName(first)))),
        left(''),
      ],
      rows: rows.map((row): Cell[] => {
        const figure = (estimate: number) => ({ ...row, estimate, low: null, high: null, n: 0 });
        const { difference, low, high, unit } = row;
        const limits = low === null || high === null ? {} : { low, high };
        const judged = row.verdict === 'better' || row.verdict === 'worse' ? row.verdict : null;
        return [
          { text: outcomeName(row, lang) },
          { text: figureOf(figure(row.baseEstimate), lang, levelOf(row)) },
          { text: figureOf(figure(row.variantEstimate), lang, levelOf(row)) },
          { ...differenceWithLimits(row, lang, levelOf(row)), value: difference, ...limits, unit },
          judged === null ? { text: '' } : { text: text[judged], tone: tones[judged] },
        ];
      }),
      ...(document.replications > 1 ? { note: text.outcomesNote(share(document.confidence, lang)) } : {}),
    };
  });
}

/** What the first policy costs and brings. */
export function figuresTable({ policies: [first] }: PromiseDocument, lang: Lang): Table | null {
  if (first.outcomes.length === 0) return null;
  const { promise: text } = words(lang);
  return {
    title: policyName(first),
    columns: [left(capital(text.figure)), right(capital(text.inPeriod))],
    rows: first.outcomes.map((measure) => [{ text: outcomeName(measure, lang) }, figureCell(measure, lang)]),
  };
}
