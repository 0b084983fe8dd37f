/** What is said beforehand of work that takes long: how much it is, and how long, by the first that is finished. */
import { describe, expect, it } from 'vitest';
import { openForecast, type Work, workText } from '../../src/cli/forecast.ts';
import type { Bilingual } from '../../src/scenario/problems.ts';

/** Finishes a replication every so many seconds. */
function sayings(work: Work, secondsEach: number, finished: number): Bilingual[] {
  let seconds = 0;
  const said: Bilingual[] = [];
  const forecast = openForecast(work, 'Desk', () => 1000 * seconds);
  for (let replication = 0; replication < finished; replication++) {
    seconds += secondsEach;
    forecast.done((sentence) => said.push(sentence));
  }
  return said;
}

const made = { en: '64 mixes, 20 each', zh: '64 种组合，各 20 次' };

describe('a forecast', () => {
  it('tells once of what takes long: how many, of what, and about how long by the first of them', () => {
    expect(sayings({ replications: 1280, made }, 0.25, 100)).toEqual([
      {
        en: 'Desk: 1,280 replications (64 mixes, 20 each), about 5 min, reckoned from the first 9.',
        zh: 'Desk：重复 1,280 次（64 种组合，各 20 次），按前 9 次推算，共需约 5 分钟。',
      },
    ]);
  });

  it('says nothing of what is done before it is read', () => {
    expect(sayings({ replications: 60 }, 0.25, 60)).toEqual([]);
  });

  it('needs no more than two where each takes long, and tells hours as hours', () => {
    const [{ en, zh }] = sayings({ replications: 1000, atMost: true }, 30, 3);
    expect(en).toBe('Desk: at most 1,000 replications, about 8.3 h, reckoned from the first 2.');
    expect(zh).toBe('Desk：至多重复 1,000 次，按前 2 次推算，共需约 8.3 小时。');
  });

  it('tells short times by tens of seconds', () => {
    expect(sayings({ replications: 100 }, 0.5, 7)[0].en).toContain('about 50 s, reckoned from the first 6');
  });

  it('does not take the start of the threads for the pace', () => {
    let milliseconds = 9000;
    const said: string[] = [];
    const forecast = openForecast({ replications: 101 }, 'Desk', () => milliseconds);
    for (milliseconds = 17_000; milliseconds < 27_000; milliseconds += 1000) forecast.done(({ en }) => said.push(en));
    // Eight seconds to the first, then one a second: not eight hundred seconds.
    expect(said).toEqual(['Desk: 101 replications, about 2 min, reckoned from the first 6.']);
  });

  it('counts a single replication as one', () => {
    expect(workText({ replications: 1 })).toEqual({ en: '1 replication', zh: '重复 1 次' });
  });
});
