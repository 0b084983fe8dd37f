/**
 * What a promise does to the work. Where nothing here holds, another promise changes no clock, and is scored on the same run to
 * the last bit; where something does, a run under the new promise is another run.
 */
import type { Scenario } from '../../scenario/scenario.ts';

export const feedbacks = ['order', 'ownOrder', 'committee'] as const;
export type Feedback = (typeof feedbacks)[number];

/**
 * In the order of `feedbacks`. Complaints and surveys hang on broken promises too, but nothing that a clock counts hangs on
 * them: complaints are another team's work.
 */
export function feedbacksOf({ routing, committee }: Scenario): Feedback[] {
  const holds: Record<Feedback, boolean> = {
    order: routing.order.some((word) => word === 'earliest-due' || word === 'least-slack'),
    ownOrder: routing.orderModule !== undefined,
    committee: committee !== undefined,
  };
  return feedbacks.filter((feedback) => holds[feedback]);
}
