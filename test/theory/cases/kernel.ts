/** All cases that are simulated on the kernel alone. */
import { days } from './days.ts';
import { general } from './general.ts';
import { markovian } from './markovian.ts';
import { pools } from './pools.ts';
import { priorities } from './priorities.ts';
import { returns } from './returns.ts';
import { sharing } from './sharing.ts';

export const cases = [...markovian, ...general, ...priorities, ...returns, ...sharing, ...pools, ...days];
