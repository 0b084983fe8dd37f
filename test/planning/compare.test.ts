/** Desks held against each other, through the library. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, compile, definitionsOf, delayFigures, parseScenario } from '../../src/index.ts';
import { betterWhen } from '../../src/planning/definition.ts';
import { plainDesk, threeLines } from '../cli/scenarios.ts';

// Holidays are a resource that is loaded from a file; these desks do without.
const lines = threeLines.replace(', holidays: cn', '');
const desk = (text: string, ...set: string[]) => ({ scenario: parseScenario(text, { set }).scenario });

describe('a desk compared with itself', () => {
  it('differs in nothing, ticket by ticket, and pairing leaves no variance', async () => {
    const same = { ...desk(lines), name: 'again' };
    const { differences, ticketGains, warnings } = await compare(desk(lines), [same], { replications: 3 });
    expect(warnings.map(({ message }) => message.en)).toContain(
      'again: nothing differs from the base, not a single ticket; perhaps what was changed has no effect',
    );
    expect(differences.length).toBeGreaterThan(8);
    for (const {
      difference,
      low,
      high,
      jointLow,
      jointHigh,
      verdict,
      varianceSaved,
      probabilityBetter,
    } of differences) {
      expect([difference, low, high, jointLow, jointHigh, verdict]).toEqual([0, 0, 0, 0, 0, 'same']);
      // All of the variance is saved, or there was none to save.
      expect([1, null]).toContain(varianceSaved);
      expect(probabilityBetter).toBeNull();
    }
    expect(differences.some(({ varianceSaved }) => varianceSaved === 1)).toBe(true);
    for (const { difference, faster, slower, same: equal, onlyBase, onlyVariant } of ticketGains) {
      expect([difference, faster, slower, equal, onlyBase, onlyVariant]).toEqual([0, 0, 0, 1, 0, 0]);
    }
  });
});

describe('one engineer more', () => {
  it('makes nobody of a first-come desk wait longer, and the direction of every figure is known', async () => {
    const { differences, ticketGains } = await compare(desk(plainDesk), [desk(plainDesk, 'teams.desk.engineers=21')], {
      replications: 5,
    });
    expect(ticketGains.map(({ slower }) => slower)).toEqual([0, 0]);
    const [wait] = differences;
    expect(wait).toMatchObject({ measure: 'wait', betterWhen: 'lower', replicationsBetter: 5, replicationsWorse: 0 });
    expect(wait.probabilityBetter).toBeGreaterThan(0.99);
    expect(wait.adjustedP).toBeGreaterThanOrEqual(wait.p!);
    expect(wait.jointHigh! - wait.jointLow!).toBeGreaterThan(wait.high! - wait.low!);
    expect(wait.variantEstimate - wait.baseEstimate).toBeCloseTo(wait.difference, 9);
  });

  it('saves what Erlang C says, within 4.5 errors over fifty replications', async () => {
    const text = `name: M/M/c
period: { tickets: 6000, warmUp: 2 days }
arrivals: { rate: 8/h }
teams:
  desk: { onDuty: 10, work: exponential 1 h }
`;
    const { differences } = await compare(desk(text), [desk(text, 'teams.desk.onDuty=11')], {
      replications: 50,
      seed: 'erlang',
      measures: ['wait', 'occupancy'],
    });
    const station = (servers: number) => delayFigures({ arrivalRate: 8, serviceRate: 1, servers });
    const [before, after] = [station(10), station(11)];
    const wait = differences.find(({ measure, where }) => measure === 'wait' && Object.keys(where).length === 0)!;
    const occupancy = differences.find(({ measure }) => measure === 'occupancy')!;
    // Half the width of the interval is 2.0096 standard errors of fifty replications.
    const student = ({ difference, high }: typeof wait, truth: number) =>
      (difference - truth) / ((high! - difference) / 2.0096);
    expect(Math.abs(student(wait, 60 * (after.meanWait - before.meanWait)))).toBeLessThanOrEqual(4.5);
    expect(Math.abs(student(occupancy, after.occupancy - before.occupancy))).toBeLessThanOrEqual(4.5);
    // The test would prove nothing if the difference were not measured well.
    expect((wait.high! - wait.difference) / -wait.difference).toBeLessThan(0.1);
    expect(wait.varianceRatio).toBeGreaterThan(1.5);
    expect(occupancy.varianceRatio).toBeGreaterThan(50);
  }, 60_000);
});

describe('measures in words', () => {
  const differencesOf = async (...measures: string[]) =>
    (await compare(desk(lines), [desk(lines, 'teams.first.engineers=6')], { replications: 2, measures })).differences;

  it.each([
    ['response', ['mean {}', ...['critical', 'serious', 'general'].map((each) => `mean {"severity":"${each}"}`)]],
    ['response p90 severity=critical', ['p90 {"severity":"critical"}']],
    ['attainment by clock', ['share {"clock":"response"}', 'share {"clock":"repair"}']],
    [
      'attainment clock=repair by severity',
      ['critical', 'serious', 'general'].map((each) => `share {"severity":"${each}","clock":"repair"}`),
    ],
    ['wait, p95, team=first', null],
    ['wait p95 team=first', ['p95 {"team":"first"}']],
    ['tickets state=open', ['count {"state":"open"}']],
  ])('%s', async (words, expected) => {
    if (expected === null) {
      await expect(differencesOf(words)).rejects.toThrow('expected a measure, perhaps a statistic');
      return;
    }
    const found = await differencesOf(words);
    expect(found.map(({ statistic, where }) => `${statistic} ${JSON.stringify(where)}`)).toEqual(expected);
  });

  it.each([
    ['respnse', "there is no measure called 'respnse'. Did you mean response?"],
    ['response p91', "there is no statistic of response called 'p91'"],
    ['response by severty', "there is no breakdown of response called 'severty'. Did you mean severity?"],
    ['wait team=frist', "there is no team of wait called 'frist'. Did you mean first?"],
    ['wait by team severity=critical nonsense', "there is no severity of wait called 'critical nonsense'"],
    ['queueLength by hourOfWeek', 'not broken down in this way'],
  ])('%s is refused with what is there', async (words, expected) => {
    await expect(differencesOf(words)).rejects.toThrow(expected);
  });
});

describe('desks that are not alike', () => {
  it('are at least two', async () => {
    await expect(compare(desk(plainDesk), [])).rejects.toThrow('at least one variant');
  });

  it('of other periods are refused', async () => {
    const other = desk(plainDesk.replace('2026-01-15', '2026-01-16'));
    await expect(compare(desk(plainDesk), [other], { replications: 1 })).rejects.toThrow('the period differs');
  });

  it('with a team more are compared in the rest, and the team is named', async () => {
    const more = desk(plainDesk.replace('desk: {', 'second: { engineers: 2, work: exponential 1 h }\n  desk: {'));
    const { differences, unmatched, warnings } = await compare(desk(plainDesk), [more], { replications: 2 });
    expect(differences.some(({ where }) => where.team === 'desk')).toBe(true);
    expect(unmatched).toContainEqual({ variant: 0, measure: 'occupancy', where: { team: 'second' }, only: 'variant' });
    expect(warnings.map(({ message }) => message.en).join()).toContain('occupancy (team second)');
  });

  it('with a region at another place are told that its tickets are others', async () => {
    const regions = (...names: string[]) =>
      desk(`${plainDesk}regions: { ${names.map((name) => `${name}: { zone: UTC, share: 50 % }`).join(', ')} }\n`);
    const [one, other] = [regions('north', 'south'), regions('south', 'north')];
    const { warnings, ticketGains } = await compare(one, [other], { replications: 2 });
    expect(warnings.map(({ message }) => message.en).join()).toContain('south, north at another place');
    expect(ticketGains.length).toBe(0);
  });

  it('get no intervals and no verdicts from a single replication, but are told so', async () => {
    const document = await compare(desk(plainDesk), [desk(plainDesk, 'teams.desk.engineers=21')], { replications: 1 });
    for (const { low, p, probabilityBetter, verdict, varianceRatio, varianceSaved } of document.differences) {
      expect([low, p, probabilityBetter, varianceRatio, varianceSaved]).toEqual([null, null, null, null, null]);
      expect(verdict).toBe('open');
    }
    expect(document.warnings[0].message.en).toContain('single replication');
  });
});

describe('the better side of a figure', () => {
  it('is written down for every measure that there is', () => {
    const text = readFileSync(new URL('../../scenarios/helloworld.yaml', import.meta.url), 'utf8');
    for (const scenario of [desk(lines).scenario, desk(plainDesk).scenario, bareOf(text)]) {
      const { definitions } = definitionsOf(compile(scenario));
      const unjudged = definitions.filter((definition) => betterWhen(definition) === undefined);
      expect(new Set(unjudged.map(({ measure }) => measure))).toEqual(new Set());
    }
  });

  /** Without what other files hold. */
  function bareOf(text: string) {
    return parseScenario(text.replaceAll(/^benchmarks:.*$/gm, '').replaceAll(/,? ?holidays: \w+/g, '')).scenario;
  }
});
