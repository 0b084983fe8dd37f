/** A comparison that cannot be made as it was asked for; the sentence is meant for whoever asked. */
import { Refusal } from '../refusal.ts';

export class ComparisonError extends Refusal {
  override readonly name: string = 'ComparisonError';
}
