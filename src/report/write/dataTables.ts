/** The blocks of a report under names of their own, and all its tables, with those behind its charts. */
import type { Block, ReportDocument } from '../document.ts';
import type { Table } from '../table.ts';

export interface NamedBlock {
  /** Unlike every other name of the report; empty for what needs none. */
  readonly name: string;
  readonly block: Block;
}

export interface NamedSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly NamedBlock[];
}

export interface DataTable {
  readonly name: string;
  /** The heading of the section in which it stands. */
  readonly section: string;
  readonly table: Table;
}

export function namedSections(report: ReportDocument): NamedSection[] {
  const used = new Set<string>();
  return report.sections.map(({ id, heading, blocks }) => ({
    id: unlike(used, `section-${id}`),
    heading,
    blocks: blocks.map((block) => ({ name: 'id' in block ? unlike(used, block.id) : '', block })),
  }));
}

export function dataTables(report: ReportDocument): DataTable[] {
  return namedSections(report).flatMap(({ heading, blocks }) =>
    blocks.flatMap(({ name, block }) => {
      const table = block.kind === 'table' ? block.table : block.kind === 'figure' ? block.data : null;
      return table === null || table.rows.length === 0 ? [] : [{ name, section: heading, table }];
    }),
  );
}

function unlike(used: Set<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}-${number}`;
  used.add(name.toLowerCase());
  return name;
}
