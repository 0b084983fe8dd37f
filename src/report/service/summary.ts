/** The report in five sentences, written by its figures: each says only what its figures and their intervals bear out. */
import type { BottleneckDocument } from '../../planning/bottleneck/bottleneck.ts';
import type { ResultDocument } from '../../planning/result.ts';
import type { Lang } from '../words.ts';
import { bottleneckSentence } from './sentences/bottleneck.ts';
import { costSentence, satisfactionSentence } from './sentences/cost.ts';
import { promisesSentence } from './sentences/promises.ts';
import { slowestSentence } from './sentences/slowest.ts';
import { volumeSentence } from './sentences/volume.ts';

const MOST = 5;

/** What a document has no figures for is left out, and the next sentence takes its place. */
export function summarySentences(
  document: ResultDocument,
  before: ResultDocument | undefined,
  bottleneck: BottleneckDocument | undefined,
  lang: Lang,
): string[] {
  const sentences = [
    promisesSentence(document, before, lang),
    volumeSentence(document, before, lang),
    slowestSentence(document, lang),
    bottleneckSentence(document, bottleneck, lang),
    costSentence(document, lang),
    satisfactionSentence(document, lang),
  ];
  return sentences.filter((sentence) => sentence !== null).slice(0, MOST);
}
