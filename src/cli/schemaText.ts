/** The JSON Schema of scenario files, as editors and other programs read it. */
import { z } from 'zod';
import { scenarioSchema } from '../scenario/scenario.ts';

const IDENTIFIER = 'urn:queuecast:scenario';

export function schemaText(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, $id: IDENTIFIER, title: 'Queuecast scenario', ...rest }, null, 2)}\n`;
}
