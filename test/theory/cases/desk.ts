/** All cases that are simulated as whole desks. */
import { deskArrivals } from './deskArrivals.ts';
import { deskCallCentre } from './deskCallCentre.ts';
import { deskClasses } from './deskClasses.ts';
import { deskDays } from './deskDays.ts';
import { deskFlows } from './deskFlows.ts';
import { deskQueues } from './deskQueues.ts';
import { deskSkills } from './deskSkills.ts';

export const cases = [
  ...deskQueues,
  ...deskClasses,
  ...deskFlows,
  ...deskDays,
  ...deskSkills,
  ...deskArrivals,
  ...deskCallCentre,
];
