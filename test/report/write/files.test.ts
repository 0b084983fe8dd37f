import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/report/words.ts';
import { contrastOf, readableOn } from '../../../src/report/write/accent.ts';
import { csvFiles, csvOf } from '../../../src/report/write/csv.ts';
import { htmlReport } from '../../../src/report/write/htmlReport.ts';
import { markdownFiles } from '../../../src/report/write/markdown.ts';
import { fileName, plainWord } from '../../../src/report/write/reportFile.ts';
import { customers, png, sampleReport } from './sample.ts';

describe('a report as HTML', () => {
  it('is one file that loads nothing from elsewhere and allows no more than its own logo', async () => {
    const page = await htmlReport(sampleReport('en'));
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
    expect(page).toContain(`<img class="logo" src="data:image/png;base64,${png}" alt="Logo of Acme &#60;b&#62;&#38; S`);
    expect(page.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
  });

  it('allows no picture where there is no logo', async () => {
    const page = await htmlReport(sampleReport('en', {}));
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(page).not.toContain('<img');
  });

  it('shows names as text, whatever they hold', async () => {
    const page = await htmlReport(sampleReport('en'));
    expect(page).not.toContain('<script');
    expect(page).toContain('<th scope="row">&#60;script&#62;alert(1)&#60;/script&#62;</th>');
    expect(page).toContain('<h1>HelloWorld &#60;i&#62;desk&#60;/i&#62;</h1>');
  });

  it('lists its sections with links that lead to them', async () => {
    const page = await htmlReport(sampleReport('zh'));
    const links = [...page.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, heading]) => [id, heading]);
    expect(links).toEqual([
      ['section-summary', '摘要'],
      ['section-promises', '承诺'],
      ['section-stages', '各阶段用时'],
      ['section-customers', '客户'],
    ]);
    for (const [id, heading] of links) expect(page).toContain(`<section id="${id}"><h2>${heading}</h2>`);
  });

  it('darkens a pale accent on the light ground, and carries name and pages in the margins of paper', async () => {
    const page = await htmlReport(sampleReport('en'));
    const [, accent] = /:root\{--accent:(#[0-9a-f]{6})\}/.exec(page)!;
    expect(accent).not.toBe('#ffd400');
    expect(contrastOf(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(page).toContain('@bottom-right{content:"Page " counter(page) " of " counter(pages) ""');
    expect(page).toContain(
      '@top-left{content:"Acme \\3c b\\3e \\26  Söhne\\3c \\2f b\\3e  · Quarterly service report"',
    );
  });

  it('leaves out a figure without figures, and gives the same bytes twice', async () => {
    const page = await htmlReport(sampleReport('en'));
    expect(page.match(/<figure /g)).toHaveLength(3);
    expect(page).not.toContain('left out');
    expect(await htmlReport(sampleReport('en'))).toBe(page);
  });
});

describe('an accent colour', () => {
  it('stays as it is where it can be read', () => {
    expect(readableOn('#005a8f', '#ffffff')).toBe('#005a8f');
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });

  it('is moved to black on white and to white on black until it can be read', () => {
    for (const colour of ['#ffff00', '#777777', '#fff', '#8ab']) {
      expect(contrastOf(readableOn(colour, '#ffffff')!, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(readableOn(colour, '#1a212a')!, '#1a212a')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is none where the text is no colour', () => {
    expect(readableOn('red;}body{display:none', '#ffffff')).toBeNull();
  });
});

describe('a report as Markdown', () => {
  it('has its charts beside it, each with a text in its place', async () => {
    const [page, ...charts] = await markdownFiles(sampleReport('zh'));
    expect(page.path).toBe('service.zh.md');
    const names = ['attainment-2', 'stages', 'weeks'].map((name) => `charts/service-${name}.zh.svg`);
    expect(charts.map(({ path }) => path)).toEqual(names);
    for (const name of names) expect(page.content).toMatch(new RegExp(`!\\[[^\\]]{10,}\\]\\(${name}\\)`));
    for (const { content } of charts) expect(content).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('escapes what would be markup, HTML or a list', async () => {
    const [{ content }] = await markdownFiles(sampleReport('en'));
    expect(content).toContain('# HelloWorld &lt;i>desk&lt;/i>');
    expect(content).toContain('1\\. \\_not\\_ a list');
    expect(content).toContain('| a\\|b\\_c\\*d | 97.5 % (97.0 – 98.0 %) | CNY 6000 |');
    expect(content).toContain('- \\-2\n');
    expect(content).toContain('- Mean first response: **27.9 min** (27.4 – 28.4 min)');
  });
});

describe('the figures of a report as CSV', () => {
  it('stand in a file for each table and for what is behind each chart', () => {
    const names = ['attainment', 'attainment-2', 'stages', 'weeks', 'customers'];
    expect(csvFiles(sampleReport('en')).map(({ path }) => path)).toEqual(
      names.map((name) => `data/service-${name}.csv`),
    );
  });

  it('are plain numbers with limits and units, and no text is a formula', () => {
    expect(csvOf(customers('en'), 'en').split('\r\n')).toEqual([
      '\uFEFFcustomer,promises kept,promises kept: lower limit,promises kept: upper limit,promises kept: unit,credits,credits: unit',
      `"'=1+1",0.975,0.97,0.98,share,,`,
      `"'+cmd|calc",0.975,0.97,0.98,share,-1000,CNY`,
      `"'-2",0.975,0.97,0.98,share,-2000,CNY`,
      `"'@SUM(A1)",0.975,0.97,0.98,share,-3000,CNY`,
      '<script>alert(1)</script>,0.975,0.97,0.98,share,-4000,CNY',
      '"#panic(""x"")",0.975,0.97,0.98,share,-5000,CNY',
      'a|b_c*d,0.975,0.97,0.98,share,-6000,CNY',
      '',
    ]);
  });

  it.each(['＝1+1', '＋1', '－1', '＠x', '\tx', '=1'])('takes %j for a formula and puts it in quotes', (text) => {
    const table = { title: '', columns: [{ title: 'a', align: 'left' as const }], rows: [[{ text }]] };
    const [, row] = csvOf(table, 'zh').split('\r\n');
    expect(row).toBe(text.trim() === 'x' ? 'x' : `"'${text}"`);
  });
});

describe('names of files', () => {
  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['客户 一', '客户-一'],
    ['...', 'report'],
    ['a'.repeat(99), 'a'.repeat(60)],
  ])('make %s %s', (name, word) => {
    expect(plainWord(name)).toBe(word);
  });

  it('bear the language unless it is English', () => {
    expect(languages.map((lang) => fileName('service', lang, 'pdf'))).toEqual(['service.pdf', 'service.zh.pdf']);
  });
});
