/** The page for directors: whole in itself, in two languages, and deaf to hostile names. */
import { describe, expect, it } from 'vitest';
import { languages, page } from '../../src/report/index.ts';
import { bareDocument, plainDesk, publishedRows, wholeDesk } from './fixture.ts';

const files = { en: 'report.html', zh: 'report.zh.html' };
const desks = [wholeDesk(), wholeDesk(1.8)] as const;
const expected = {
  en: [
    'Mean first response',
    '27.9 min',
    'published: 28 min',
    'Promises kept',
    'Load',
    'Replications',
    'report.zh.html',
    '31 March 2026',
  ],
  zh: [
    '平均响应时间',
    '27.9 分钟',
    '公布值：28 分钟',
    '承诺达成率',
    '紧急故障',
    '负荷',
    '重复运行次数',
    'report.html',
    '2026年3月31日',
  ],
};

describe.each(languages)('the page in %s', (lang) => {
  it('fetches nothing: it names no address but those of XML', async () => {
    const text = await page(desks, publishedRows, lang, { files });
    const addresses = [...text.matchAll(/https?:\/\/[^\s"'<)]*/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
    expect(text.match(/<(script|link|img|iframe|object)\b|@import|url\((?!#)/i)).toBeNull();
  });

  it('shows headline figures, tables, charts and how it was computed', async () => {
    const text = await page(desks, publishedRows, lang, { files });
    expect(expected[lang].filter((piece) => !text.includes(piece))).toEqual([]);
    expect(text.match(/<figure/g)).toHaveLength(7);
    expect(text.match(/<details>/g)).toHaveLength(7);
    expect(text.match(/NaN|undefined|Infinity/)).toBeNull();
  });

  it('repeats to the byte and gives every id once', async () => {
    const text = await page(desks, publishedRows, lang, { files });
    expect(await page(desks, publishedRows, lang, { files })).toBe(text);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a plain or an empty desk leaves sections out', async () => {
    const plain = await page([plainDesk()], [], lang);
    expect(plain).toContain('4.96');
    expect(plain.match(/<figure/g)).toHaveLength(1);
    for (const text of [plain, await page([bareDocument('Nothing', [])], [], lang)]) {
      expect(text.match(/NaN|undefined|Infinity|null/)).toBeNull();
    }
  });

  it('escapes hostile names wherever they come', async () => {
    const evil = `"><script>alert('${lang}')</script>\\<img src=x onerror=alert(1)>`;
    const desk = wholeDesk();
    const replaced = (name: string) => (name === 'general' || name === 'shanghai-L1' ? `${evil}${name}` : name);
    const where = (of: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(of).map(([key, value]) => [key, replaced(value)]));
    const hostile = {
      ...desk,
      queuecast: evil,
      seed: evil,
      scenario: { name: evil, sha256: evil },
      period: { ...desk.period, from: evil, zone: evil },
      warnings: [{ kind: evil, message: { en: evil, zh: evil } }],
      measures: desk.measures.map((each) => ({ ...each, where: where(each.where) })),
      distributions: desk.distributions.map((each) => ({ ...each, where: where(each.where) })),
      promises: desk.promises.map((each) => ({ ...each, severity: replaced(each.severity) })),
      teams: desk.teams.map((team) => ({ ...team, name: replaced(team.name), line: `${evil}${team.line}` })),
    };
    const rows = publishedRows.map((row) => ({ ...row, source: evil, label: { en: evil, zh: evil } }));
    const text = await page([hostile, wholeDesk(1.8)], rows, lang, { files: { en: evil, zh: evil } });
    expect(text.match(/<script|<img/i)).toBeNull();
    expect(text.match(/="[^"]*"[^\s/>?][^>]*onerror/)).toBeNull();
    expect(text.split('alert(').length).toBeGreaterThan(10);
    expect(text.match(/<figure/g)).toHaveLength(7);
  });
});
