/** At build time: writes docs/scenario.schema.json, the schema that the package carries. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './files.ts';
import { packageFile } from './packageFile.ts';
import { schemaText } from './schemaText.ts';

mkdirSync(packageFile('docs/'), { recursive: true });
writeWhole(fileURLToPath(packageFile('docs/scenario.schema.json')), schemaText());
