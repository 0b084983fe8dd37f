// The page about clusters: what it shows can be read by whom it is meant for.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { commands } from '../../src/cli/commands.ts';
import { readAddress } from '../../src/cluster/address.ts';

const page = readFileSync('docs/cluster.md', 'utf8');

describe('docs/cluster.md', () => {
  it('has a Kubernetes example that is YAML, whose worker is called as the command line has it', () => {
    const [, yaml] = /```yaml\n([\s\S]+?)```/.exec(page)!;
    const documents = parseAllDocuments(yaml).map((document) => {
      if ('errors' in document) expect(document.errors).toEqual([]);
      return document.toJSON();
    });
    expect(documents.map(({ kind }) => kind)).toEqual(['Secret', 'Service', 'StatefulSet', 'Deployment']);
    const [container] = documents[3].spec.template.spec.containers;
    expect(container.args).toEqual(['worker', '--cluster', '$(CLUSTER)', '--workers', '4']);
    expect(container.env[0].valueFrom.secretKeyRef).toEqual({ name: documents[0].metadata.name, key: 'cluster' });
    expect(readAddress(documents[0].stringData.cluster).login()).toMatchObject({
      host: documents[1].metadata.name,
      password: documents[0].stringData.password,
    });
  });

  it('names the commands that can be spread, and no other', () => {
    const spread = commands.filter(({ name, common }) => name !== 'worker' && common.includes('cluster'));
    const [sentence] = /`run` \(with[\s\S]+? take it\./.exec(page)!;
    expect([...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(
      spread.map(({ name }) => name).sort(),
    );
  });
});
