import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLogo } from '../../src/cli/logo.ts';
import { readRun } from '../../src/cli/reportFolder.ts';
import { typesetter } from '../../src/cli/typst.ts';
import { png } from '../report/write/sample.ts';
import { filesIn, folderWith, queuecast, start } from './command.ts';
import { threeLines } from './scenarios.ts';

const look = "report: { company: 'Acme & Co', accent: '#ffcc00', logo: logo.png }\n";
/** From February into May: two parts of quarters. */
const quarters = 'period: { from: 2026-02-16, to: 2026-05-18, zone: Asia/Shanghai, runOut: 1 week }';
let folder: string;

beforeAll(async () => {
  folder = folderWith({
    'desk.yaml': threeLines + look,
    'long.yaml': threeLines.replace(/period: .*/, quarters).replace('6/h', '1/h'),
  });
  writeFileSync(join(folder, 'logo.png'), Buffer.from(png, 'base64'));
  const words = ['run', 'desk.yaml', '--replications', '2', '--out', 'kept', '--report', 'straight', '--lang', 'en'];
  expect(await queuecast(words, folder)).toMatchObject({ code: 0 });
}, 400_000);

const at = (...path: string[]) => join(folder, ...path);
/** A copy of the kept run, to be spoilt. */
function copy(name: string): string {
  cpSync(at('kept'), at(name), { recursive: true });
  return name;
}

describe('the reports of a run', () => {
  it('come in all formats straight after it, and again from its folder, byte for byte', async () => {
    const { code, stderr } = await queuecast(['report', 'kept', '--lang', 'en'], folder);
    expect(stderr).toContain('Reports: kept/report/service.html');
    expect(code).toBe(0);
    const files = filesIn(at('straight'));
    expect(files).toEqual(expect.arrayContaining(['service.html', 'service.md', 'service.xlsx', 'reports.json']));
    expect(files.includes('service.pdf')).toBe((await typesetter()).missingFor('en') === null);
    expect(files.filter((file) => file.startsWith('charts/')).length).toBeGreaterThan(6);
    expect(files.filter((file) => file.startsWith('data/')).length).toBeGreaterThan(20);
    expect(filesIn(at('kept', 'report'))).toEqual(files);
    for (const file of files) {
      expect(readFileSync(at('kept', 'report', file)).equals(readFileSync(at('straight', file))), file).toBe(true);
    }
  });

  it('tell what an engineer more would do, simulated with the seed of the run', () => {
    const page = readFileSync(at('straight', 'service.md'), 'utf8');
    expect(page).toMatch(
      /\| One engineer more in second \| Clock hours \| [\d,]+ h \| −[\d,]+ h \(.* to .*\) \| \w+ \|/,
    );
    expect(page).toContain('# Acme &amp; Co\n');
  });

  it('come in the formats and the languages asked for, both unless told, and take the place of those before', async () => {
    const to = ['--to', 'few', '--no-bottleneck'];
    await queuecast(['report', 'kept', '--format', 'csv,xlsx', ...to], folder);
    const both = filesIn(at('few')).filter((file) => file.endsWith('.xlsx'));
    expect(both).toEqual(['service.xlsx', 'service.zh.xlsx']);
    writeFileSync(at('few', 'mine.txt'), 'kept');
    const { code } = await queuecast(['report', 'kept', '--format', 'xlsx', '--lang', 'zh', ...to], folder);
    expect(code).toBe(0);
    expect(filesIn(at('few'))).toEqual(['mine.txt', 'reports.json', 'service.zh.xlsx']);
  });

  it('stand quarter by quarter where the run spans several, each beside the one before', async () => {
    const words = ['--replications', '2', '--report', 'by-quarter', '--lang', 'en'];
    expect(await queuecast(['run', 'long.yaml', ...words], folder)).toMatchObject({ code: 0 });
    const [first, second] = ['2026-02-16--2026-04-01', '2026-04-01--2026-05-18'];
    const pages = filesIn(at('by-quarter')).filter((file) => file.endsWith('.md'));
    expect(pages).toEqual([`${first}/service.md`, `${second}/service.md`]);
    const text = (quarter: string) => readFileSync(at('by-quarter', quarter, 'service.md'), 'utf8').split('## ')[0];
    expect(text(first)).toContain('16 February 2026 to 31 March 2026');
    expect(text(second)).toContain('1 April 2026 to 17 May 2026');
    expect(text(second)).toContain('16 February 2026 to 31 March 2026');
  });

  it('compare with the run before, and say when it is of another time', async () => {
    const words = ['report', 'kept', '--before', 'kept', '--format', 'md', '--lang', 'en', '--to', 'compared'];
    const { code, stderr } = await queuecast([...words, '--no-bottleneck'], folder);
    expect(code).toBe(0);
    expect(stderr).toContain(
      '--before: kept is of 2 February 2026 to 1 March 2026, Asia/Shanghai; this run begins on 2 February 2026.',
    );
    expect(readFileSync(at('compared', 'service.md'), 'utf8')).toMatch(/compared with/i);
  });

  it('leave out what might help when the scenario no longer gives the kept figures', async () => {
    const kept = copy('edited');
    const scenario = readFileSync(at(kept, 'scenario.yaml'), 'utf8');
    writeFileSync(at(kept, 'scenario.yaml'), scenario.replace('engineers: 5', 'engineers: 4'));
    const { code, stderr } = await queuecast(['report', kept, '--format', 'md', '--lang', 'en'], folder);
    expect(code).toBe(0);
    expect(stderr).toContain('no longer gives the figures that were kept: it or a file that it names has changed.');
    expect(readFileSync(at(kept, 'report', 'service.md'), 'utf8')).not.toContain('One engineer more');
  });
});

it('a result of another version is named as such, also where its figures cannot be simulated again', async () => {
  const kept = copy('older');
  const result = JSON.parse(readFileSync(at(kept, 'result.json'), 'utf8'));
  const [first, ...others] = result.measures;
  const older = { ...result, queuecast: '0.0.9', measures: [{ ...first, estimate: first.estimate + 1 }, ...others] };
  writeFileSync(at(kept, 'result.json'), JSON.stringify(older));
  const { code, stderr } = await queuecast(['report', kept, '--format', 'md', '--lang', 'en'], folder);
  expect(code).toBe(0);
  expect(stderr).toContain('older was kept by Queuecast 0.0.9, this is 0.1.0');
  expect(stderr).toContain('no longer gives the figures that were kept: they are of Queuecast 0.0.9, this is 0.1.0.');
});

it('a folder that was moved still has what its scenario names', async () => {
  const here = folderWith({
    'desks/desk.yaml': `${threeLines.replace('holidays: cn', 'holidays: lists/own.csv')}${look}benchmarks: lists/ours.csv\n`,
    'desks/lists/own.csv': 'date,kind\n2026-02-10,holiday\n',
    'desks/lists/ours.csv':
      'measure,statistic,unit,own,industry,source,label_en,label_zh\nresponse,mean,min,28,52,Ours,First response,响应时间\n',
  });
  writeFileSync(join(here, 'desks/logo.png'), Buffer.from(png, 'base64'));
  const words = ['--replications', '2', '--quiet', '--lang', 'en'];
  expect(await queuecast(['run', 'desks/desk.yaml', ...words, '--out', 'kept'], here)).toMatchObject({ code: 0 });
  expect(filesIn(join(here, 'kept/sources')).sort()).toEqual(['1-desk.yaml', '2-ours.csv', '3-logo.png', '4-own.csv']);
  const elsewhere = folderWith();
  renameSync(join(here, 'kept'), join(elsewhere, 'moved'));
  rmSync(join(here, 'desks'), { recursive: true });
  const made = await queuecast(['report', 'moved', '--format', 'html,md', '--lang', 'en'], elsewhere);
  expect(made).toMatchObject({ code: 0, stderr: expect.not.stringContaining('no longer') });
  const report = readFileSync(join(elsewhere, 'moved/report/benchmark.md'), 'utf8');
  expect(report).toContain('Ours');
  expect(readFileSync(join(elsewhere, 'moved/report/service.html'), 'utf8')).toContain('data:image/png;base64,');
  // It can be run again where it stands, into itself.
  const again = await queuecast(['run', 'moved/scenario.yaml', ...words, '--out', 'moved'], elsewhere);
  expect(again).toMatchObject({ code: 0 });
  expect(filesIn(join(elsewhere, 'moved/sources'))).toHaveLength(4);
}, 400_000);

describe('Ctrl-C', () => {
  it('gives the reports of the replications that were finished, and says that they are not all', async () => {
    const here = folderWith({
      'desk.yaml': threeLines.replace('6/h', '60/h').replace(/engineers: (\d)/g, 'engineers: $10'),
    });
    const words = ['run', 'desk.yaml', '--replications', '60', '--workers', '2', '--out', 'kept'];
    const { child, ended } = start([...words, '--report', 'reports', '--format', 'md', '--lang', 'en'], here);
    const finished = () => existsSync(join(here, 'kept/unfinished'));
    while (!finished()) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain('the reports tell what was finished, without what might help at the bottleneck');
    const { replications } = JSON.parse(readFileSync(join(here, 'kept/result.json'), 'utf8'));
    expect(replications).toBeLessThan(60);
    const report = readFileSync(join(here, 'reports/service.md'), 'utf8');
    expect(report).toContain('> **Please note:** ');
    expect(report).toMatch(/interrupted/i);
    expect(report).not.toContain('One engineer more');
    expect(filesIn(here).filter((name) => name.includes('.part'))).toEqual([]);
  }, 400_000);
});

describe('reports of what is no result', () => {
  const result = () => JSON.parse(readFileSync(at('kept', 'result.json'), 'utf8'));

  it.each<[string, string, () => string]>([
    ['a folder that is not there', 'kep: found no such folder; expected a folder kept by', () => 'kep'],
    ['a file', 'desk.yaml: found a file; expected a folder', () => 'desk.yaml'],
    ['a folder without a result', 'straight: found a folder without result.json', () => 'straight'],
    [
      'half a result',
      'result.json: found half a file, or no JSON',
      () => {
        const text = readFileSync(at('kept', 'result.json'), 'utf8');
        writeFileSync(at(copy('half'), 'result.json'), text.slice(0, text.length / 2));
        return 'half';
      },
    ],
    [
      'a result of another format',
      'result.json: found format 2; expected',
      () => {
        writeFileSync(at(copy('newer'), 'result.json'), JSON.stringify({ ...result(), format: 2 }));
        return 'newer';
      },
    ],
    [
      'a result of another command',
      'result.json: found a result of queuecast compare; expected',
      () => {
        writeFileSync(at(copy('compared-desks'), 'result.json'), JSON.stringify({ ...result(), command: 'compare' }));
        return 'compared-desks';
      },
    ],
    [
      'a result that lacks a part',
      'result.json: found half a result; measures.3.estimate: ',
      () => {
        const document = result();
        delete document.measures[3].estimate;
        writeFileSync(at(copy('lacking'), 'result.json'), JSON.stringify(document));
        return 'lacking';
      },
    ],
    [
      'a result with half a claim',
      'result.json: found half a result; claims.0.bound: ',
      () => {
        const claims = [{ subject: 'figure', label: null, source: null, unit: 'min', measure: 'response' }];
        writeFileSync(at(copy('claiming'), 'result.json'), JSON.stringify({ ...result(), claims }));
        return 'claiming';
      },
    ],
  ])('of %s: a clear message', (_, message, make) => {
    expect(() => readRun(at(make()))).toThrow(message);
  });

  it('write nothing, also where only the scenario is missing', async () => {
    rmSync(at(copy('bare'), 'scenario.yaml'));
    const { code, stdout, stderr } = await queuecast(['report', 'bare', '--to', 'never/here'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bare: found no scenario.yaml');
    expect(existsSync(at('never'))).toBe(false);
  });

  it('suggests the folder that was probably meant, in Chinese too', async () => {
    const { code, stderr } = await queuecast(['report', 'kep', '--lang', 'zh'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe('kep：现为没有这个文件夹；应为 queuecast run FILE --out DIR 保存的文件夹。是否想写 kept？\n');
  });
});

describe('wrong wishes for reports', () => {
  it.each([
    [
      ['--format', 'html,pdff'],
      "--format: found 'html,pdff'; expected html, pdf, md, csv or xlsx, with commas between (did you mean pdf?).",
    ],
    [['--customers', 'C9'], "--customers: found 'C9'; expected all, none, a number, or names of entitled customers"],
    [['--to', 'desk.yaml/here'], "--to: found 'desk.yaml/here'; expected a place that can be written to"],
    [['--before', 'nowhere'], 'nowhere: found no such folder'],
  ])('%j: a clear message', async (words, message) => {
    const { code, stderr } = await queuecast(['report', 'kept', ...words], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    [['--format', 'html'], '--format needs --report DIR'],
    [['--customers', 'all'], '--customers needs --report DIR'],
  ])('a run with %j and without reports: a clear message', async (words, message) => {
    const { code, stderr } = await queuecast(['run', 'desk.yaml', ...words], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('a logo that is no picture is refused before anything is simulated', async () => {
    const here = folderWith({ 'desk.yaml': threeLines + look, 'logo.png': 'plain text' });
    const { code, stderr } = await queuecast(['run', 'desk.yaml', '--report', 'out'], here);
    expect(code).toBe(2);
    expect(stderr).toContain('report.logo: found logo.png: no picture; expected a whole PNG, JPEG or SVG');
    expect(filesIn(here)).toEqual(['desk.yaml', 'logo.png']);
  });
});

describe('a logo', () => {
  const read = (name: string, content: string) => {
    const path = join(folderWith(), name);
    writeFileSync(path, Buffer.from(content, 'latin1'));
    return readLogo(path);
  };

  it.each([
    ['\u0089PNG\r\n\u001a\nhalf', 'half a picture'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'an SVG with <script>'],
    ['<svg><image href="https://example.com/a.png"/></svg>', 'an SVG with href="https://example.com/a.png'],
    ['<svg onload="alert(1)"></svg>', 'an SVG with onload='],
    ['<svg><style>@import "x"</style></svg>', 'an SVG with @import'],
    ['<svg><rect fill="url(http://example.com/a)"/></svg>', 'an SVG with url(http://example.com/a)'],
    ['<svg><rect/>', 'half a picture'],
  ])('%j is refused', (content, found) => {
    expect(() => read('logo.svg', content)).toThrow(found);
  });

  it('is told by its first bytes, whatever its name', () => {
    expect(read('logo.jpg', '<?xml version="1.0"?>\n<svg><use href="#a"/><rect fill="url(#b)"/></svg>').mediaType).toBe(
      'image/svg+xml',
    );
    expect(read('logo.svg', Buffer.from(png, 'base64').toString('latin1')).mediaType).toBe('image/png');
  });
});
