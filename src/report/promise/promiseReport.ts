/** The report for a product team: what can be promised, what policies cost and bring, who gains and who loses. */

import type { Difference } from '../../planning/compare/comparison.ts';
import type { PromiseDocument, PromiseTarget } from '../../planning/promise/promiseDocument.ts';
import { bearsLabels, promiseFrontierChart } from '../charts/promiseFrontier.ts';
import { promiseRoomChart } from '../charts/promiseRoom.ts';
import { detailLabel, measureLabel } from '../comparison/labels.ts';
import type { Brand, ReportDocument } from '../document.ts';
import { share } from '../formats.ts';
import { periodText } from '../period.ts';
import { figureBlock, listBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { definitionsSection, methodSection } from '../service/method.ts';
import { figuresTable, outcomesTables, targetsTables } from '../tables/promise.ts';
import { type Lang, labelOf, printable, words } from '../words.ts';
import { promiseFrontierTables } from './frontierTable.ts';
import { amountText, judgedPromises, nowText, policyName, slackPromises, targetName } from './names.ts';

/** The same document gives the same report. */
export function promiseReport(document: PromiseDocument, lang: Lang, brand: Brand): ReportDocument {
  const { promise: text } = words(lang);
  const name = printable(brand.company || document.scenario.name);
  const sections = [
    sectionOf('summary', text.summary, [listBlock(promiseSentences(document, lang))]),
    ...document.policies.map((policy, index) =>
      sectionOf(`promises-${index + 1}`, text.targets(policyName(policy)), [
        figureBlock(
          `room-${index + 1}`,
          (size) => promiseRoomChart(document, policy, lang, size),
          text.chartCaption(share(document.confidence, lang)),
          null,
        ),
        ...targetsTables(document, policy, lang).map((table, order) =>
          tableBlock(`promises-${index + 1}-${order + 1}`, table),
        ),
        policy.targets.length === 0 ? paragraphsBlock([text.none]) : null,
        listBlock(policy.feedback.map((feedback) => text.feedback[feedback])),
      ]),
    ),
    sectionOf('outcomes', document.policies.length === 1 ? text.outcomesAlone : text.outcomes, [
      ...outcomesTables(document, lang).map((table, index) => tableBlock(`outcomes-${index + 1}`, table)),
      document.policies.length === 1 ? tableBlock('outcomes', figuresTable(document, lang)) : null,
    ]),
    sectionOf('frontier', text.frontierHeading, [
      figureBlock(
        'promise-frontier',
        (size) => promiseFrontierChart(document, lang, size),
        [
          text.frontierCaption(share(document.confidence, lang), document.policies.length),
          ...(bearsLabels(document) ? [text.pointLabels] : []),
        ].join(lang === 'zh' ? '' : ' '),
        null,
      ),
      ...promiseFrontierTables(document, lang).map((table, index) => tableBlock(`frontier-${index + 1}`, table)),
      listBlock(runSentences(document, lang)),
    ]),
    sectionOf('gains', text.gains, [listBlock(gainSentences(document, lang))]),
    definitionsSection(lang, measuredIn(document, lang)),
    methodSection(document, [], lang),
  ];
  return {
    name: 'promise',
    lang,
    subject: name,
    title: text.title(name),
    kicker: text.kicker,
    facts: promiseFacts(document, lang),
    brand,
    document,
    sections: sections.filter((section) => section !== null),
  };
}

/** What the figures speak of and rest on, a line each. */
export function promiseFacts(document: PromiseDocument, lang: Lang): string[] {
  const { promise: text } = words(lang);
  const { attain, assurance, replications, confidence, policies, precision } = document;
  const settings = policies.flatMap(({ settings: set, name }) =>
    set.length > 0 && set.join(', ') !== name ? [text.settings(printable(set.join(', ')))] : [],
  );
  return [
    periodText(document, lang),
    text.wanted(share(attain, lang), share(assurance, lang)),
    text.basis(replications, share(confidence, lang)),
    ...(precision === undefined
      ? []
      : [(precision.reached ? text.precise : text.imprecise)(share(precision.asked, lang))]),
    ...settings,
  ];
}

/** Sentences that the figures bear out. */
export function promiseSentences(document: PromiseDocument, lang: Lang): string[] {
  const { promise: text } = words(lang);
  const { policies, assurance } = document;
  const [first] = policies;
  const { kept, broken, open } = judgedPromises(document);
  const list = (names: readonly string[]) => names.join(lang === 'zh' ? '；' : '; ');
  const changes = (targets: readonly PromiseTarget[]) =>
    list(
      targets.map((target) =>
        text.change(targetName(target, lang), nowText(target, lang), amountText(target, target.promise, lang)),
      ),
    );
  const slack = slackPromises(document);
  const present =
    first.targets.length === 0 ? text.none : text.safe(kept.length, first.targets.length, share(assurance, lang));
  const judged = policies.filter(({ onFrontier }) => onFrontier !== null);
  const best = judged.filter(({ onFrontier }) => onFrontier).map(policyName);
  return [
    present,
    ...(broken.length > 0 ? [text.broken(share(assurance, lang), changes(broken))] : []),
    ...(open.length > 0 && document.replications > 1 ? [text.open(document.replications, changes(open))] : []),
    ...(slack.length > 0 ? [text.slack(changes(slack))] : []),
    ...(best.length > 0 ? [text.frontier(best.join(lang === 'zh' ? '、' : ', '))] : []),
    ...judged.filter(({ onFrontier }) => !onFrontier).map((policy) => text.dominated(policyName(policy))),
  ];
}

/** Which policies were scored on whose runs, and which have runs of their own and why. */
export function runSentences({ policies }: PromiseDocument, lang: Lang): string[] {
  const { promise: text } = words(lang);
  return policies.flatMap((policy) => {
    const { scoredOn, ownRunFor } = policy;
    if (scoredOn !== null) return [text.scoredOn(policyName(policy), printable(scoredOn))];
    const reasons = ownRunFor.map((reason) => text.ownRunFor[reason]);
    return reasons.length === 0 ? [] : [text.ownRun(policyName(policy), reasons.join(lang === 'zh' ? '；' : '; '))];
  });
}

/** By plan where there are several, what surely becomes better and worse under each policy after the first. */
export function gainSentences(document: PromiseDocument, lang: Lang): string[] {
  const { promise: text } = words(lang);
  return document.policies.slice(1).map((policy, variant) => {
    const own = document.differences.filter((row) => row.variant === variant);
    const byPlan = own.filter(({ where }) => where.plan !== undefined);
    const felt = own.filter(({ measure, where }) => FELT.includes(measure) && Object.keys(where).length === 0);
    const named = (verdict: string) => (byPlan.length > 0 ? byPlan : felt).filter((row) => row.verdict === verdict);
    return text.gainsLine(policyName(policy), gathered(named('better'), lang), gathered(named('worse'), lang));
  });
}

/** 'First response (free, basic); promises kept (enterprise)': each measure once. */
function gathered(rows: readonly Difference[], lang: Lang): string {
  const [comma, semicolon] = lang === 'zh' ? ['、', '；'] : [', ', '; '];
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  return measures
    .map((measure) => {
      const own = rows.filter((row) => row.measure === measure);
      const [label] = own.map((row) => measureLabel(row, lang));
      const plans = own.map((row) => detailLabel(row, lang)).filter((plan) => plan !== '');
      return plans.length === 0
        ? label
        : lang === 'zh'
          ? `${label}（${plans.join(comma)}）`
          : `${label} (${plans.join(comma)})`;
    })
    .join(semicolon);
}

/** What the report speaks of, as it calls it. */
function measuredIn({ policies }: PromiseDocument, lang: Lang): string[] {
  return policies.flatMap(({ targets, outcomes }) => [
    ...targets.map(({ clock }) => labelOf(lang, 'clock', clock)),
    ...outcomes.map((measure) => measureLabel(measure, lang)),
  ]);
}

/** What customers feel of a policy. */
const FELT = ['response', 'attainment', 'satisfaction'];
