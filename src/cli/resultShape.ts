/** What every report relies on in a result document that is read back; keys that are added later pass. */
import { z } from 'zod';
import { boundWords } from '../scenario/claims.ts';

const limit = z.number().nullable();
const where = z.record(z.string(), z.string());
const statistic = z.enum(['mean', 'share', 'count', 'total', 'p50', 'p90', 'p95', 'p99']);
const promise = z.looseObject({ severity: z.string(), clock: z.string(), amount: z.number(), unit: z.string() });
const message = z.looseObject({ en: z.string(), zh: z.string() });

const numbers = z.array(limit);
const claimed = {
  label: message.nullable(),
  source: z.string().nullable(),
  unit: z.string(),
  bound: z.looseObject({ kind: z.enum(boundWords), value: z.number(), least: limit, most: limit }),
};
const claim = z.discriminatedUnion('subject', [
  z.looseObject({
    ...claimed,
    subject: z.literal('setting'),
    setting: z.string(),
    value: z.number(),
    verdict: z.enum(['set', 'setOtherwise']),
  }),
  z.looseObject({
    ...claimed,
    subject: z.literal('figure'),
    measure: z.string(),
    statistic,
    where,
    estimate: limit,
    low: limit,
    high: limit,
    jointLow: limit,
    jointHigh: limit,
    verdict: z.enum(['holds', 'fails', 'open', 'absent']),
    runs: z.looseObject({ numerators: numbers, denominators: numbers }),
  }),
]);

export const resultShape = z.looseObject({
  queuecast: z.string(),
  scenario: z.looseObject({ name: z.string(), sha256: z.string() }),
  seed: z.string(),
  replications: z.number().int().positive(),
  confidence: z.number().gt(0).lt(1),
  period: z.looseObject({
    from: z.string(),
    to: z.string().nullable(),
    zone: z.string(),
    warmUpMinutes: z.number(),
  }),
  tickets: z.number(),
  warnings: z.array(z.looseObject({ kind: z.string(), message })),
  measures: z.array(
    z.looseObject({
      measure: z.string(),
      statistic,
      where,
      unit: z.string(),
      estimate: z.number(),
      low: limit,
      high: limit,
      n: z.number(),
    }),
  ),
  distributions: z.array(
    z.looseObject({ measure: z.string(), where, bounds: z.array(z.number()), shares: z.array(z.number()) }),
  ),
  bands: z
    .array(
      z.looseObject({
        measure: z.string(),
        where,
        from: z.string(),
        stepMinutes: z.number(),
        mean: z.array(z.number()),
        p05: z.array(z.number()),
        p50: z.array(z.number()),
        p95: z.array(z.number()),
      }),
    )
    .optional(),
  customers: z
    .looseObject({
      names: z.array(z.string()),
      plan: z.array(z.string()),
      region: z.array(z.string()),
      addOns: z.array(z.array(z.string())),
      entitled: z.array(z.number().int().nonnegative()),
      promises: z.array(z.looseObject({ plan: z.string(), addOns: z.array(z.string()), rows: z.array(promise) })),
      measures: z.array(
        z.looseObject({
          measure: z.string(),
          statistic,
          where,
          unit: z.string(),
          among: z.enum(['all', 'entitled']),
          estimate: z.array(limit),
          low: z.array(limit),
          high: z.array(limit),
          n: z.array(z.number()),
        }),
      ),
    })
    .optional(),
  promises: z.array(promise),
  teams: z.array(z.looseObject({ name: z.string(), line: z.string(), region: z.string().nullable() })),
  currency: z.string(),
  claims: z.array(claim).optional(),
});
