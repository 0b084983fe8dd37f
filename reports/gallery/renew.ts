// Draws the gallery and keeps it. Run it with: npx tsx reports/gallery/renew.ts
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { galleryFiles } from './pictures.ts';

const FOLDER = 'reports/gallery';
const files = await galleryFiles();
for (const name of readdirSync(FOLDER)) {
  if (/\.(svg|md)$/.test(name) && !files.has(name)) rmSync(`${FOLDER}/${name}`);
}
for (const [name, text] of files) {
  writeFileSync(`${FOLDER}/${name}`, text);
  console.log(`${FOLDER}/${name}: ${text.length} characters`);
}
