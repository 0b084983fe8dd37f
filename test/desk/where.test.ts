/** Every word of `routing.where` sits the same exam. */
import { describe, expect, it } from 'vitest';
import { whereWords } from '../../src/scenario/words.ts';
import { type Arrival, DAY, given, HOUR, type Words } from './given.ts';

describe('where it waits', () => {
  const regions = { east: { zone: 'UTC' }, west: { zone: 'UTC' } };
  const shifted = (east: string, west: string, more: Words = {}) => ({
    east: { line: 'L1', region: 'east', engineers: 1, work: '60 min', shifts: [east], ...more },
    west: { line: 'L1', region: 'west', engineers: 1, work: '60 min', shifts: [west], ...more },
  });
  const where = (word: string, teams: Words, arrivals: Arrival[], more: Words = {}) => {
    const story = given({ regions, teams, routing: { where: word, ...more } }, arrivals);
    return arrivals.map((_, ticket) => {
      const [{ teamName, began }] = story.visitsOf(ticket);
      return [teamName, began];
    });
  };
  const both = shifted('00-24', '00-24');
  const twoFromTheEast: Arrival[] = [
    { at: 0, region: 'east' },
    { at: 1, region: 'east' },
  ];

  it('region first keeps a ticket at home, however long it waits there', () => {
    expect(where('region-first', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['east', 60],
    ]);
  });

  it('least loaded sends it to whoever has least to do', () => {
    expect(where('least-loaded', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['west', 1],
    ]);
  });

  it('any team may take it, the least loaded first', () => {
    expect(where('any', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['west', 1],
    ]);
  });

  it('follow the sun keeps it at home while home is open', () => {
    expect(where('follow-the-sun', both, twoFromTheEast)).toEqual([
      ['east', 0],
      ['east', 60],
    ]);
  });

  it('follow the sun sends it abroad while home is closed', () => {
    expect(where('follow-the-sun', shifted('00-08', '08-16'), [{ at: 9 * HOUR, region: 'east' }])).toEqual([
      ['west', 9 * HOUR],
    ]);
    expect(where('region-first', shifted('00-08', '08-16'), [{ at: 9 * HOUR, region: 'east' }])).toEqual([
      ['east', DAY],
    ]);
  });

  it('follow the sun passes on at closing time whoever still waits', () => {
    const arrivals: Arrival[] = [
      { at: 7 * HOUR + 30, region: 'east' },
      { at: 7 * HOUR + 40, region: 'east' },
    ];
    expect(where('follow-the-sun', shifted('00-08', '08-16'), arrivals)).toEqual([
      ['east', 7 * HOUR + 30],
      ['west', 8 * HOUR],
    ]);
    // What the first shift had in hand it finishes in overtime.
    expect(where('region-first', shifted('00-08', '08-16'), arrivals)).toEqual([
      ['east', 7 * HOUR + 30],
      ['east', DAY],
    ]);
  });

  it('follow the sun takes over at opening time whoever waits where nobody is', () => {
    expect(where('follow-the-sun', shifted('00-08', '10-16'), [{ at: 9 * HOUR, region: 'east' }])).toEqual([
      ['west', 10 * HOUR],
    ]);
  });

  it('follow the sun keeps it at home where one shift takes over from another at the same minute', () => {
    const teams = {
      ...shifted('00-08', '00-24'),
      east: { line: 'L1', region: 'east', engineers: 2, work: '60 min', shifts: ['00-08', '08-16'] },
    };
    // One engineer a shift: the second ticket waits for the shift that comes at eight, not for the idle west.
    const arrivals = [7 * HOUR + 30, 7 * HOUR + 40].map((at) => ({ at, region: 'east' }));
    expect(where('follow-the-sun', teams, arrivals)).toEqual([
      ['east', 7 * HOUR + 30],
      ['east', 8 * HOUR],
    ]);
  });

  it('follow the sun works alike with counted seats', () => {
    const seats = (from: string, to: string) => ({ line: 'L1', work: '60 min', onDuty: { [from]: 1, [to]: 0 } });
    const teams = {
      east: { ...seats('00:00', '08:00'), region: 'east' },
      west: { ...seats('10:00', '16:00'), region: 'west' },
    };
    const arrivals: Arrival[] = [
      { at: 9 * HOUR, region: 'east' },
      { at: 15 * HOUR + 30, region: 'west' },
      { at: 15 * HOUR + 31, region: 'west' },
    ];
    expect(where('follow-the-sun', teams, arrivals)).toEqual([
      ['west', 10 * HOUR],
      ['west', 15 * HOUR + 30],
      ['east', DAY],
    ]);
  });

  it('overflow sends a ticket that waited long enough to a team that is free', () => {
    expect(where('region-first', both, twoFromTheEast, { overflowAfter: '15 min' })).toEqual([
      ['east', 0],
      ['west', 16],
    ]);
  });

  it('overflow leaves a ticket where it is as long as the other team is no better off', () => {
    const arrivals: Arrival[] = [{ at: 0, region: 'west' }, { at: 0, region: 'west' }, ...twoFromTheEast];
    expect(where('region-first', both, arrivals, { overflowAfter: '15 min' })).toEqual([
      ['west', 0],
      ['west', 60],
      ['east', 0],
      ['east', 60],
    ]);
  });

  it('overflow leaves a ticket where it is if it would stand as far back in the other line', () => {
    const arrivals: Arrival[] = [{ at: 0, region: 'west' }, { at: 0, region: 'west' }, ...twoFromTheEast];
    const taken = where('region-first', both, [...arrivals, { at: 2, region: 'east' }], { overflowAfter: '15 min' });
    expect(taken.slice(2)).toEqual([
      ['east', 0],
      ['east', 60],
      ['east', 120],
    ]);
  });

  it('overflow asks again later', () => {
    const teams = {
      east: { line: 'L1', region: 'east', engineers: 1, work: '200 min' },
      west: { line: 'L1', region: 'west', engineers: 1, work: '50 min' },
    };
    const arrivals: Arrival[] = [
      { at: 0, region: 'west' },
      { at: 0, region: 'east' },
      { at: 10, region: 'east' },
    ];
    const taken = where('region-first', teams, [...arrivals, { at: 1, region: 'west' }], { overflowAfter: '30 min' });
    // At 40 the line in the west is as long; at 70 it is empty, and its engineer is free at 100.
    expect(taken[2]).toEqual(['west', 100]);
  });

  it('a ticket waits only for teams that have its skill', () => {
    const story = given(
      {
        tickets: { skill: { mail: 0.5, data: 0.5 } },
        teams: {
          mail: { engineers: 1, work: '10 min', skills: ['mail'] },
          data: { engineers: 1, work: '10 min', skills: ['data'] },
        },
        routing: { where: 'any' },
      },
      [
        { at: 0, skill: 'data' },
        { at: 0, skill: 'data' },
      ],
    );
    expect(story.path(0)).toEqual([['data', 0, 10]]);
    expect(story.path(1)).toEqual([['data', 10, 20]]);
  });

  it('every word that says where has been examined here', () => {
    expect([...whereWords].sort()).toEqual(['any', 'follow-the-sun', 'least-loaded', 'region-first']);
  });
});
