/** A roster that cannot be made as the scenario asks for it; the sentence is meant for whoever asked. */
import { Refusal } from '../refusal.ts';

export class RosterError extends Refusal {
  override readonly name: string = 'RosterError';
}
