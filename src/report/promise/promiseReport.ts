/** The report for a product team: what can be promised, what policies cost and bring, who gains and who loses. */

import type { PromiseDocument } from '../../planning/promise/promiseDocument.ts';
import { bearsLabels, promiseFrontierChart } from '../charts/promiseFrontier.ts';
import { promiseRoomChart } from '../charts/promiseRoom.ts';
import type { Brand, ReportDocument } from '../document.ts';
import { share } from '../formats.ts';
import { periodText } from '../period.ts';
import { figureBlock, listBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { definitionsSection, methodSection } from '../service/method.ts';
import { figuresTable, outcomesTables, targetsTables } from '../tables/promise.ts';
import { type Lang, printable, words } from '../words.ts';
import { promiseFrontierTable } from './frontierTable.ts';
import { outcomeName, policyName, safePromises } from './names.ts';

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
    sectionOf('outcomes', text.outcomes, [
      ...outcomesTables(document, lang).map((table, index) => tableBlock(`outcomes-${index + 1}`, table)),
      document.policies.length === 1 ? tableBlock('outcomes', figuresTable(document, lang)) : null,
    ]),
    sectionOf('frontier', text.frontierHeading, [
      figureBlock(
        'promise-frontier',
        (size) => promiseFrontierChart(document, lang, size),
        [
          text.frontierCaption(share(document.confidence, lang)),
          ...(bearsLabels(document) ? [text.pointLabels] : []),
        ].join(lang === 'zh' ? '' : ' '),
        null,
      ),
      tableBlock('frontier', promiseFrontierTable(document, lang)),
      listBlock(runSentences(document, lang)),
    ]),
    sectionOf('gains', text.gains, [listBlock(gainSentences(document, lang))]),
    definitionsSection(lang),
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
  const present =
    first.targets.length === 0
      ? text.none
      : text.safe(safePromises(document), first.targets.length, share(assurance, lang));
  const judged = policies.filter(({ onFrontier }) => onFrontier !== null);
  const best = judged.filter(({ onFrontier }) => onFrontier).map(policyName);
  return [
    present,
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
    const named = (verdict: string) =>
      (byPlan.length > 0 ? byPlan : felt)
        .filter((row) => row.verdict === verdict)
        .map((row) => outcomeName(row, lang))
        .join(lang === 'zh' ? '；' : '; ');
    return text.gainsLine(policyName(policy), named('better'), named('worse'));
  });
}

/** What customers feel of a policy. */
const FELT = ['response', 'attainment', 'satisfaction'];
