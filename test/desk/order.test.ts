/** Every word of `routing.order` sits the same exam: the same tickets, another answer. */
import { describe, expect, it } from 'vitest';
import { keyWords, type OrderWord } from '../../src/scenario/words.ts';
import { type Arrival, given, modelOf, run, type Words } from './given.ts';

describe('what is taken next', () => {
  /** One engineer is busy until minute 100; then those who wait are taken, twenty minutes each. */
  const exam: (Arrival & { name: string })[] = [
    { name: 'first', at: 0, severity: 'general', plan: 'basic', channel: 'online' },
    { name: 'general basic', at: 10, severity: 'general', plan: 'basic', channel: 'online' },
    { name: 'serious basic by hotline', at: 20, severity: 'serious', plan: 'basic', channel: 'hotline' },
    { name: 'general enterprise', at: 30, severity: 'general', plan: 'enterprise', channel: 'dedicated' },
    { name: 'critical professional', at: 40, severity: 'critical', plan: 'professional', channel: 'online' },
  ];
  const words: Words = {
    teams: { desk: { engineers: 1, work: '100 min', skills: ['any'] } },
    plans: {
      basic: { response: '200 min' },
      professional: { response: '165 min' },
      enterprise: { response: '180 min' },
    },
  };
  const taken = (order: OrderWord | OrderWord[], more: Words = {}) => {
    const story = given({ ...words, routing: { order, ...more } }, exam);
    const began = story.starts() as number[];
    return exam
      .map(({ name }, ticket) => ({ name, at: began[ticket] }))
      .sort((a, b) => a.at - b.at)
      .slice(1)
      .map(({ name }) => name);
  };
  const [, general, serious, enterprise, critical] = exam.map(({ name }) => name);

  it('first in first out goes by the time of joining', () => {
    expect(taken('first-in-first-out')).toEqual([general, serious, enterprise, critical]);
  });

  it('severity goes by severity, then by the time of joining', () => {
    expect(taken('severity')).toEqual([critical, serious, general, enterprise]);
  });

  it('plan goes by plan, the dearest first', () => {
    expect(taken('plan')).toEqual([enterprise, critical, general, serious]);
  });

  it('channel goes by the channels in the order that the scenario names', () => {
    expect(taken('channel')).toEqual([serious, enterprise, general, critical]);
    expect(taken('channel', { channelPriority: ['online', 'hotline'] })).toEqual([
      general,
      critical,
      serious,
      enterprise,
    ]);
  });

  it('two class words go one after the other', () => {
    expect(taken(['severity', 'plan'])).toEqual([critical, serious, enterprise, general]);
  });

  it('earliest due goes by the due instant of the response', () => {
    // Due at 210, 220, 210 and 205.
    expect(taken('earliest-due')).toEqual([critical, general, enterprise, serious]);
  });

  it('a class word and a key word go class by class', () => {
    expect(taken(['severity', 'earliest-due'])).toEqual([critical, serious, general, enterprise]);
  });

  it('ageing lets a long wait make up for a step of severity', () => {
    expect(taken('ageing', { ageing: '5 min' })).toEqual([general, serious, enterprise, critical]);
    expect(taken('ageing', { ageing: '15 min' })).toEqual([serious, general, critical, enterprise]);
    expect(taken('ageing', { ageing: '1000 min' })).toEqual([critical, serious, general, enterprise]);
  });

  it('least slack counts the work ahead as well as the due instant', () => {
    const lines = { L2: { work: '5 min' } };
    const slack = (order: OrderWord) =>
      given(
        {
          lines,
          teams: { desk: { engineers: 1, work: '100 min' } },
          promises: { critical: { response: '100 min' }, general: { response: '60 min' } },
          routing: { order },
        },
        [0, { at: 10, severity: 'critical' }, { at: 11, severity: 'general' }],
      ).starts();
    expect(slack('least-slack')).toEqual([0, 200, 100]);
  });

  it('security comes first when the order says so', () => {
    const model = modelOf({
      teams: { desk: { engineers: 1, work: '30 min' } },
      arrivals: { rate: '3/h' },
      period: { to: '2026-01-12', runOut: '3 days' },
      securityEvents: { every: '1 days', tickets: 10, within: '30 min' },
      routing: { order: 'security' },
    });
    const story = run(model);
    const flags = new Map(story.ticketRows.map((row) => [row.serial, row.flags]));
    const isSecurity = (serial: number) => ((flags.get(serial) ?? 0) & 16) !== 0;
    const visits = story.visitRows;
    const security = visits.filter(({ serial, began, entered }) => isSecurity(serial) && began > entered);
    expect(security.length).toBeGreaterThan(20);
    // Nobody else is begun between the joining and the beginning of a security ticket.
    for (const { entered, began } of security) {
      expect(
        visits.filter((other) => !isSecurity(other.serial) && other.began > entered && other.began < began),
      ).toEqual([]);
    }
  });

  it('every word that orders has been examined here', () => {
    for (const word of keyWords) expect(() => taken(word)).not.toThrow();
  });

  it('a rule of the user’s own takes the place of the words', async () => {
    const { Simulation } = await import('../../src/desk/run.ts');
    const model = modelOf({ ...words }, exam);
    const lastInFirstOut = run(model, 0, new Simulation(model, (desk, ticket) => -desk.tickets.entered[ticket]));
    expect(lastInFirstOut.starts()).toEqual([0, 400, 300, 200, 100]);
  });
});
