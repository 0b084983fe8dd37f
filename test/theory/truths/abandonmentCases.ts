/** Truth cases A5: M/M/c+M, exact to the digits shown, each with its source; times in the unit of the rates. */
import type { AbandonmentFigures, ImpatientStation, ServiceLevels } from '../../../src/theory/erlangA.ts';

export interface AbandonmentCase {
  id: string;
  source: string;
  station: ImpatientStation;
  figures: Partial<AbandonmentFigures>;
  levels: [limit: number, truths: Partial<ServiceLevels>][];
  /** Of the time in the line, served or lost: [share, value]. */
  quantile: [share: number, value: number];
}

export const abandonmentCases: AbandonmentCase[] = [
  {
    id: 'A5.1',
    source: 'Garnett, Mandelbaum & Reiman 2002: 48/min, 1 min, 50 agents, patience 2 min',
    station: { arrivalRate: 48.0, serviceRate: 1.0, servers: 50, abandonmentRate: 0.5 },
    figures: {
      waitingShare: 0.467774068554,
      abandonedShare: 0.0309122491622,
      abandonedShareOfWaiting: 0.0660837169913,
      meanQueue: 2.96757591957,
      meanWait: 0.0618244983244,
      occupancy: 0.930324240804,
      emptyShare: 1.27567253277e-21,
      meanWaitOfServed: 0.0602650039926,
      meanWaitOfAbandoned: 0.110714077551,
      meanVirtualWait: 0.0654214754575,
    },
    levels: [
      [
        1 / 6,
        {
          servedWithinOfAll: 0.832576472083,
          servedWithinOfServed: 0.859134243894,
          servedWithinOfPatient: 0.852863046425,
          virtualWaitBeyond: 0.156119734227,
          waitWithin: 0.856362910511,
          abandonedWithin: 0.0237864384286,
        },
      ],
    ],
    quantile: [0.9, 0.207410795253],
  },
  {
    id: 'A5.2',
    source: 'pyworkforce test_abandonment: 100 per 30 min, AHT 3, patience 5, 14 agents',
    station: { arrivalRate: 10 / 3, serviceRate: 1 / 3, servers: 14, abandonmentRate: 0.2 },
    figures: {
      waitingShare: 0.145260114296,
      abandonedShare: 0.0139837441224,
      abandonedShareOfWaiting: 0.0962669222047,
      meanQueue: 0.23306240204,
      meanWait: 0.069918720612,
      occupancy: 0.704297325627,
      emptyShare: 4.48892166766e-5,
      meanWaitOfServed: 0.0646413340754,
      meanWaitOfAbandoned: 0.442035720764,
      meanVirtualWait: 0.0766538860634,
    },
    levels: [
      [
        1 / 3,
        {
          servedWithinOfAll: 0.916792091864,
          servedWithinOfServed: 0.929794094569,
          servedWithinOfPatient: 0.923407322279,
          virtualWaitBeyond: 0.0812863762024,
          waitWithin: 0.923956027275,
          abandonedWithin: 0.0071639354112,
        },
      ],
    ],
    quantile: [0.9, 0.195898893747],
  },
  {
    id: 'A5.3',
    source: 'pyworkforce docs: 13 agents meet 80/20, <=5 % abandonment, <=85 % occupancy',
    station: { arrivalRate: 10 / 3, serviceRate: 1 / 3, servers: 13, abandonmentRate: 0.2 },
    figures: {
      waitingShare: 0.225797084047,
      abandonedShare: 0.0249633036336,
      abandonedShareOfWaiting: 0.110556359658,
      meanQueue: 0.41605506056,
      meanWait: 0.124816518168,
      occupancy: 0.750028227974,
      emptyShare: 4.4404611742e-5,
      meanWaitOfServed: 0.115232805101,
      meanWaitOfAbandoned: 0.499144854862,
      meanVirtualWait: 0.13853487601,
    },
    levels: [
      [
        1 / 3,
        {
          servedWithinOfAll: 0.858177700031,
          servedWithinOfServed: 0.880149130006,
          servedWithinOfPatient: 0.868274521188,
          virtualWaitBeyond: 0.13916913222,
          waitWithin: 0.869806304707,
          abandonedWithin: 0.0116286046764,
        },
      ],
    ],
    quantile: [0.9, 0.482344486843],
  },
  {
    id: 'A5.4',
    source: 'ContactCenters MMCAb: 12 agents, patience 1 min',
    station: { arrivalRate: 4.2, serviceRate: 0.5, servers: 12, abandonmentRate: 1.0 },
    figures: {
      waitingShare: 0.127372281809,
      abandonedShare: 0.0296789055424,
      abandonedShareOfWaiting: 0.233009137631,
      meanQueue: 0.124651403278,
      meanWait: 0.0296789055424,
      occupancy: 0.67922476612,
      emptyShare: 0.000228950312063,
      meanWaitOfServed: 0.0240600770092,
      meanWaitOfAbandoned: 0.213380688079,
      meanVirtualWait: 0.0375709138142,
    },
    levels: [
      [
        1 / 3,
        {
          servedWithinOfAll: 0.945269575559,
          servedWithinOfServed: 0.974182238187,
          servedWithinOfPatient: 0.967871538728,
          virtualWaitBeyond: 0.0437917917147,
          waitWithin: 0.96862181009,
          abandonedWithin: 0.0233522345313,
        },
      ],
    ],
    quantile: [0.9, 0.0626338595187],
  },
  {
    id: 'A5.6',
    source: 'overloaded, impatient',
    station: { arrivalRate: 110.0, serviceRate: 1.0, servers: 100, abandonmentRate: 0.5 },
    figures: {
      waitingShare: 0.929116125783,
      abandonedShare: 0.0946183322523,
      abandonedShareOfWaiting: 0.101836928266,
      meanQueue: 20.8160330955,
      meanWait: 0.189236664505,
      occupancy: 0.995919834522,
      emptyShare: 7.56366080382e-49,
      meanWaitOfServed: 0.194567890753,
      meanWaitOfAbandoned: 0.138223352427,
      meanVirtualWait: 0.20306518282,
    },
    levels: [
      [
        0.05,
        {
          servedWithinOfAll: 0.140579118692,
          servedWithinOfServed: 0.15527056014,
          servedWithinOfPatient: 0.143761111554,
          virtualWaitBeyond: 0.858483010744,
          waitWithin: 0.162713010313,
          abandonedWithin: 0.0221338916212,
        },
      ],
      [
        0.1,
        {
          servedWithinOfAll: 0.238078282956,
          servedWithinOfServed: 0.262959027598,
          servedWithinOfPatient: 0.248425792729,
          virtualWaitBeyond: 0.757198402281,
          waitWithin: 0.279730599566,
          abandonedWithin: 0.0416523166095,
        },
      ],
    ],
    quantile: [0.9, 0.363648723034],
  },
  {
    id: 'A5.7',
    source: 'patient customers, overloaded: stable only through abandonment',
    station: { arrivalRate: 10.0, serviceRate: 1.0, servers: 9, abandonmentRate: 0.1 },
    figures: {
      waitingShare: 0.927619597614,
      abandonedShare: 0.117249584068,
      abandonedShareOfWaiting: 0.126398347308,
      meanQueue: 11.7249584068,
      meanWait: 1.17249584068,
      occupancy: 0.980833795479,
      emptyShare: 9.87341012062e-6,
      meanWaitOfServed: 1.20753061463,
      meanWaitOfAbandoned: 0.908725512506,
      meanVirtualWait: 1.28745568008,
    },
    levels: [
      [
        0.5,
        {
          servedWithinOfAll: 0.220187410787,
          servedWithinOfServed: 0.249433369628,
          servedWithinOfPatient: 0.229792874536,
          virtualWaitBeyond: 0.775850747528,
          waitWithin: 0.26198793993,
          abandonedWithin: 0.0418005291437,
        },
      ],
    ],
    quantile: [0.95, 2.7716122454],
  },
];
