/** Triage and the order of work: how sure whoever judges is, and whether the words of an order can follow one another. */
import type { Scenario } from '../scenario.ts';
import { keyWords, severities } from '../words.ts';
import { type Findings, type Path, percent } from './findings.ts';

type Judge = Pick<Scenario['triage'], 'accuracy' | 'severityMatrix'>;

const EXACT = 1e-6;

export function triage(scenario: Scenario, findings: Findings): void {
  const { triage: rules } = scenario;
  if (rules.by === 'ai' && rules.accuracy === undefined && rules.severityMatrix === undefined) {
    const message = { en: 'triage by ai needs to be told how often it is right', zh: 'AI 分诊需要给出准确率' };
    const expected = { en: 'accuracy, such as 90 %, or severityMatrix', zh: 'accuracy（例如 90 %）或 severityMatrix' };
    findings.error({ path: ['triage'], message, expected, suggestion: 'accuracy: 90 %' });
  }
  matrix(rules, ['triage'], findings);
  if (rules.human) matrix(rules.human, ['triage', 'human'], findings);
  rising(rules.confidenceWhenRight, ['triage', 'confidenceWhenRight'], findings);
  rising(rules.confidenceWhenWrong, ['triage', 'confidenceWhenWrong'], findings);
  order(scenario, findings);
}

function matrix(judge: Judge, path: Path, findings: Findings): void {
  for (const [row, shares] of (judge.severityMatrix ?? []).entries()) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (Math.abs(total - 1) <= EXACT) continue;
    const severity = severities[row];
    const message = {
      en: `the row of what ${severity} tickets are taken for does not add up to 100 %`,
      zh: `真实级别为 ${severity} 的一行之和不是 100 %`,
    };
    findings.error({ path: [...path, 'severityMatrix', row], message, found: percent(total), expected: '100 %' });
  }
}

function rising(law: readonly number[], path: Path, findings: Findings): void {
  const [least, likeliest, most] = law;
  if (least <= likeliest && likeliest <= most) return;
  const message = { en: 'least, likeliest and most must rise', zh: '最小、最可能、最大须依次不减' };
  const sorted = [...law].sort((a, b) => a - b);
  findings.error({ path, message, found: law.join(', '), suggestion: `[${sorted.join(', ')}]` });
}

/** Class words first; the word that orders inside a class ends the list. */
function order({ routing }: Scenario, findings: Findings): void {
  const words = routing.order;
  const isKey = (word: string) => (keyWords as readonly string[]).includes(word);
  const early = words.findIndex((word, place) => isKey(word) && place < words.length - 1);
  if (early < 0) return;
  const message = {
    en: `${words[early]} leaves no ties for the words after it`,
    zh: `${words[early]} 之后的词不会起作用`,
  };
  const expected = { en: 'such a word once, at the end', zh: '这类词只写一个，放在最后' };
  const last = words.findLast(isKey);
  const suggestion = `[${[...words.filter((word) => !isKey(word)), last].join(', ')}]`;
  findings.error({ path: ['routing', 'order', early], message, found: words.join(', '), expected, suggestion });
}
