import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/cluster/address.ts';

describe('the URL of a cluster', () => {
  it.each([
    ['redis://planner', { host: 'planner', port: 6379, db: 0 }],
    ['redis://10.0.0.7:7000/3', { host: '10.0.0.7', port: 7000, db: 3 }],
    ['redis://:p%40ss%3Aword@planner:6380', { host: 'planner', port: 6380, db: 0, password: 'p@ss:word' }],
    [
      'rediss://desk:secret@planner',
      { host: 'planner', port: 6379, db: 0, username: 'desk', password: 'secret', tls: { servername: 'planner' } },
    ],
    ['redis://[::1]:6379', { host: '::1', port: 6379, db: 0 }],
  ])('%s is taken apart', (text, login) => {
    expect(readAddress(text).login()).toEqual(login);
  });

  it('shows no secret, however it is printed', () => {
    const address = readAddress('rediss://desk:s3cr3t@planner:6380/2');
    expect(address.shown).toBe('rediss://***@planner:6380/2');
    expect(JSON.stringify(address) + inspect(address, { depth: 9 })).not.toMatch(/s3cr3t|desk/);
  });

  it.each([
    ['', 'found nothing; expected the URL of a Redis, such as redis://host:6379'],
    ['planner:6379', "found 'planner:6379'; expected the URL of a Redis"],
    ['planner:6379', 'Did you mean redis://planner:6379?'],
    ['localhost', 'Did you mean redis://localhost?'],
    ['http://planner', "found 'http://planner'"],
    ['redis://', "found 'redis://'"],
    ['redis://planner/desk', "found 'redis://planner/desk'"],
    ['redis://planner?tls=yes', "found 'redis://planner?tls=yes'"],
    ['redis://:s3cr3t%@planner', "found 'redis://***@planner'"],
    ['redis//:s3cr3t@planner', "found '***@planner'"],
    ['redis://:s3c@r3t@planner:x', "found 'redis://***@planner:x'"],
  ])('%j is refused, without its secret', (text, sentence) => {
    expect(() => readAddress(text)).toThrow(sentence);
    try {
      readAddress(text);
    } catch (error) {
      expect(inspect(error, { depth: 9 })).not.toMatch(/s3c|r3t/);
    }
  });
});
