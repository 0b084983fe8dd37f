// Recorded arrivals at full size: nine weeks of a real ServiceNow export (Amaral, Fantinato, Peres, UCI data set 498,
// CC BY 4.0: 17,216 incidents, 101,440 rows, one for each update) come back ticket by ticket. The export is not part of
// the repository; where it is missing the test says so.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { modelOf, openScenario } from '../../src/cli/openScenario.ts';
import type { LogReader } from '../../src/observations/log.ts';
import { Replicator } from '../../src/planning/replication.ts';
import { seedKey } from '../../src/planning/seed.ts';

const shared = process.env.QUEUECAST_SHARED ?? '../shared';
const file = resolve(shared, 'data/servicenow_incidents_opened_2016-02-29_2016-05-01.csv.gz');
const missing = !existsSync(file);
if (missing) console.warn(`skipped: there is no ${file}; QUEUECAST_SHARED names the folder that has data/ in it`);

const INCIDENTS = 17_216;
const ROWS = 101_440;
/** Summer time ended on 21 February: the clocks of São Paulo do not change in these weeks, so local minutes will do. */
const FIRST_MIDNIGHT = Date.UTC(2016, 1, 29) / 60_000;
const SEVERITIES: Readonly<Record<string, number>> = {
  '1 - Critical': 0,
  '2 - High': 1,
  '3 - Moderate': 2,
  '4 - Low': 2,
};

const scenario = `# Would ten people have kept up with these nine weeks?
name: Nine weeks of incidents
period: { from: 2016-02-29, to: 2016-05-02, zone: America/Sao_Paulo }
arrivals:
  recorded:
    file: ${JSON.stringify(file)}
    columns: { ticket: number, created: opened_at, severity: priority }
    dates: d/M/yyyy HH:mm
    zone: America/Sao_Paulo
    values:
      severity: { 1 - Critical: critical, 2 - High: serious, 3 - Moderate: general, 4 - Low: general }
teams:
  desk: { engineers: 10, work: exponential 15 min }
`;

it.skipIf(missing)('replays 17,216 incidents, one for each number, each at its recorded minute', () => {
  const expected = firstRows(gunzipSync(readFileSync(file)).toString('utf8'));
  expect(expected).toHaveLength(INCIDENTS);

  const folder = mkdtempSync(join(tmpdir(), 'queuecast-'));
  const path = join(folder, 'nine-weeks.yaml');
  writeFileSync(path, scenario);
  const opened = openScenario(path, []);
  rmSync(folder, { recursive: true });

  const replayed: [minute: number, severity: number][] = [];
  const rows = new Set<number>();
  const reader: LogReader = {
    tickets(batch) {
      for (let row = 0; row < batch.rows; row++) {
        replayed.push([batch.created[row], batch.severity[row]]);
        rows.add(batch.number[row]);
      }
    },
  };
  const { model } = modelOf(opened, '1');
  const { arrived } = new Replicator(model).run(seedKey('1'), 0, undefined, [reader]);

  expect(arrived).toBe(INCIDENTS);
  expect(rows.size).toBe(INCIDENTS);
  expect(replayed.sort(byMinute)).toEqual(expected.sort(byMinute));
});

/** Minutes since the period's start and severity of each incident, read plainly: no cell of this export is quoted. */
function firstRows(text: string): [number, number][] {
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(ROWS);
  const names = header.split(',');
  const [number, opened, priority] = ['number', 'opened_at', 'priority'].map((name) => names.indexOf(name));
  const incidents = new Map<string, [number, number]>();
  for (const line of lines) {
    const cells = line.split(',');
    if (incidents.has(cells[number])) continue;
    const [day, month, year, hour, minute] = cells[opened].split(/[/ :]/).map(Number);
    const local = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
    incidents.set(cells[number], [local - FIRST_MIDNIGHT, SEVERITIES[cells[priority]]]);
  }
  return [...incidents.values()];
}

function byMinute(one: readonly [number, number], other: readonly [number, number]): number {
  return one[0] - other[0] || one[1] - other[1];
}
