/** The explanation kept beside a run, in `explain/` of its folder: read back for the benchmark report. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ExplainDocument } from '../planning/explain/explanation.ts';
import type { ResultDocument } from '../planning/result.ts';
import { readText } from './files.ts';
import { InputError } from './inputError.ts';
import type { Terminal } from './terminal.ts';

export const EXPLANATION_FOLDER = 'explain';

/** Undefined where there is none, or only one of another desk, which is said. Throws an InputError for half of one. */
export function readExplanation(
  folder: string,
  { scenario }: Pick<ResultDocument, 'scenario'>,
  terminal: Terminal,
): ExplainDocument | undefined {
  const file = join(folder, EXPLANATION_FOLDER, 'result.json');
  if (!existsSync(file)) return undefined;
  const document = parsed(file);
  if (document.scenario.sha256 === scenario.sha256) return document;
  terminal.warn({
    en: `${file} explains another desk, ${document.scenario.name} as it is no more; it is left out of the benchmark report.`,
    zh: `${file} 解释的是另一个服务台（${document.scenario.name}，内容已不同）；行业对比报告中不采用。`,
  });
  return undefined;
}

function parsed(file: string): ExplainDocument {
  try {
    return shape.parse(JSON.parse(readText(file) ?? '')) as unknown as ExplainDocument;
  } catch {
    throw new InputError({
      en: `${file}: found no whole explanation; expected the result of queuecast explain FILE --against FILE --out DIR/${EXPLANATION_FOLDER}. Make it again, or remove the folder.`,
      zh: `${file}：不是完整的差距解释；应为 queuecast explain FILE --against FILE --out DIR/${EXPLANATION_FOLDER} 的结果。请重新生成，或删除该文件夹。`,
    });
  }
}

const limit = z.number().nullable();
const estimated = z.looseObject({ estimate: z.number(), low: limit, high: limit });

/** What the report relies on; keys that are added later pass. */
const shape = z.looseObject({
  format: z.literal(1),
  command: z.literal('explain'),
  scenario: z.looseObject({ name: z.string(), sha256: z.string() }),
  against: z.looseObject({ name: z.string() }),
  settings: z.array(z.string()),
  replications: z.number().int().positive(),
  confidence: z.number().gt(0).lt(1),
  levers: z.array(z.looseObject({ name: z.string(), paths: z.array(z.string()) })).min(1),
  design: z.looseObject({ kind: z.enum(['all', 'orders']), mixes: z.number() }),
  figures: z.array(
    z.looseObject({
      measure: z.string(),
      statistic: z.enum(['mean', 'share', 'count', 'total', 'p50', 'p90', 'p95', 'p99']),
      where: z.record(z.string(), z.string()),
      unit: z.string(),
      betterWhen: z.enum(['higher', 'lower', 'neither']),
      own: estimated,
      against: estimated,
      gap: estimated,
      shares: z.array(
        z.looseObject({
          lever: z.number(),
          estimate: z.number(),
          low: limit,
          high: limit,
          ofGap: estimated.nullable(),
        }),
      ),
      interactions: z.array(
        z.looseObject({ levers: z.array(z.number()), estimate: z.number(), low: limit, high: limit }),
      ),
    }),
  ),
});
