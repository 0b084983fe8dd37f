/** The data that is laid out on paper: what stands in one line, and charts drawn for a sheet. */
import { expect, it } from 'vitest';
import type { ReportDocument } from '../../../src/report/document.ts';
import { left, right, type Table } from '../../../src/report/table.ts';
import { typstReport } from '../../../src/report/write/typstReport.ts';
import { sampleReport } from './sample.ts';

async function laidOut(table: Table) {
  const sections = [{ id: 'one', heading: 'One', blocks: [{ kind: 'table', id: 'table', table } as const] }];
  const report: ReportDocument = { ...sampleReport('en', {}), sections };
  const [{ blocks }] = JSON.parse(await typstReport(report, ['Arial'])).sections;
  return blocks[0];
}
const figure = { text: '98.1 %', detail: '97.9 – 98.3 %' };

it('a figure and its interval share a line where all columns have the room', async () => {
  const table = { title: 'Few', columns: [left('Clock'), right('Kept')], rows: [[{ text: 'Repair' }, figure]] };
  expect((await laidOut(table)).rooms).toEqual([0, 13]);
});

it('intervals stand beneath their figures in a table of many columns', async () => {
  const columns = [left('Clock'), ...'abcdefgh'.split('').map(right)];
  const table = { title: 'Many', columns, rows: [[{ text: 'Repair' }, ...columns.slice(1).map(() => figure)]] };
  expect((await laidOut(table)).rooms).toEqual([]);
});

it('charts are drawn for a sheet, so that their labels print at eight points at least', async () => {
  const { sections } = JSON.parse(await typstReport(sampleReport('en', {}), ['Arial']));
  const charts = sections.flatMap(({ blocks }: { blocks: { svg?: string; share: number }[] }) =>
    blocks.filter(({ svg }) => svg !== undefined),
  );
  expect(charts.length).toBeGreaterThan(1);
  for (const { svg, share } of charts) {
    const width = Number(/ width="([\d.]+)"/.exec(svg)![1]);
    const sizes = [...svg.matchAll(/font-size="(\d+)px"/g)].map(([, size]) => Number(size));
    // Between its margins the sheet is 178 mm wide.
    const points = ((Math.min(...sizes) * share * 178) / 25.4) * (72 / width);
    expect(points).toBeGreaterThanOrEqual(7.9);
  }
});
