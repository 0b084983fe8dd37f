// Makes the gallery, the kept quarter and the README's pictures anew. Run it with: npm run reports
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { galleryFiles } from './gallery/pictures.ts';
import { QUARTER_FOLDER, quarterFiles } from './quarter.ts';
import { explainGap, GAP_PICTURE, gapPicture, PAGE_PICTURE, pagePicture } from './readme.ts';

const GALLERY_FOLDER = 'reports/gallery';
// The gallery shows the gap, too.
await explainGap(queuecast);
const gallery = await galleryFiles();
for (const name of readdirSync(GALLERY_FOLDER)) {
  if (/\.(svg|md)$/.test(name) && !gallery.has(name)) rmSync(`${GALLERY_FOLDER}/${name}`);
}
keep(GALLERY_FOLDER, gallery);

const quarter = await quarterFiles(queuecast);
rmSync(QUARTER_FOLDER, { recursive: true, force: true });
keep(QUARTER_FOLDER, quarter);

writeFileSync(GAP_PICTURE, await gapPicture());
const page = await pagePicture(queuecast);
if (page === null) console.log(`${PAGE_PICTURE}: left as it is; it takes a browser`);
else writeFileSync(PAGE_PICTURE, page);

async function queuecast(words: string[]): Promise<void> {
  const { status } = spawnSync(process.execPath, ['dist/cli/main.js', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`queuecast ${words.join(' ')} ended with ${status}`);
}

function keep(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
  const characters = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  console.log(`${folder}: ${files.size} files, ${Math.round(characters / 1000)} thousand characters`);
}
