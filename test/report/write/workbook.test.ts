import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { numberFormat } from '../../../src/report/write/numberFormat.ts';
import { workbook } from '../../../src/report/write/workbook.ts';
import { harmful, sampleReport } from './sample.ts';

const files: Record<string, string> = {};
let texts: string[];
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await workbook(sampleReport('en'));
  for (const [name, content] of Object.entries(unzipSync(bytes))) files[name] = strFromU8(content);
  texts = [...files['xl/sharedStrings.xml'].matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => text);
});

/** By sheet: the cells of a row, as 'A1' → text or number. */
function cells(sheet: number, row: number): (string | number)[] {
  const xml = files[`xl/worksheets/sheet${sheet}.xml`];
  const [, inside] = new RegExp(`<row r="${row}"[^>]*>([\\s\\S]*?)</row>`).exec(xml)!;
  return [...inside.matchAll(/<c r="[A-Z]+\d+"([^>]*)><v>([^<]*)<\/v>/g)].map(([, attributes, value]) =>
    attributes.includes('t="s"') ? texts[Number(value)] : Number(value),
  );
}

describe('a report as a workbook', () => {
  it('has a sheet for each table and a first one that leads to them', () => {
    const names = [...files['xl/workbook.xml'].matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Contents', '1 attainment', '2 attainment-2', '3 stages', '4 weeks', '5 customers']);
    const links = [...files['xl/worksheets/sheet1.xml'].matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g)];
    expect(links.map(([, cell, place]) => [cell, place])).toEqual(
      names.slice(1).map((name, index) => [`A${6 + index}`, `'${name}'!A1`]),
    );
    expect(cells(1, 10)).toEqual(['5 customers', 'Customers', 'Customers most affected']);
  });

  it('holds numbers as numbers, each limit in a column of its own, and the unit in the head', () => {
    const limits = ['promises kept', 'promises kept: lower limit', 'promises kept: upper limit'];
    expect(cells(6, 1)).toEqual(['customer', ...limits, 'credits [CNY]']);
    expect(cells(6, 3)).toEqual(['+cmd|calc', 0.975, 0.97, 0.98, -1000]);
  });

  it('freezes the head of each table', () => {
    expect(files['xl/worksheets/sheet6.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('holds no formula, however a name begins', () => {
    for (const [name, xml] of Object.entries(files))
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>');
    for (const name of harmful.filter((each) => /^[=+\-@]/.test(each))) expect(texts).toContain(name);
  });

  it('gives the same bytes twice, dated by no clock', async () => {
    expect(Buffer.compare(await workbook(sampleReport('en')), bytes)).toBe(0);
    expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x0021_0000);
  });

  it.each([
    [0.95, 'share', '0.0%'],
    [0.9995, 'share', '0.00%'],
    [4.69, 'points', '0.00'],
    [12345.6, 'min', '#,##0'],
    [12.34, 'min', '#,##0.00'],
    [3, null, '#,##0'],
  ])('shows %d %s as %s', (value, unit, format) => {
    expect(numberFormat(value, unit)).toBe(format);
  });
});
