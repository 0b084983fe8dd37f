/** PDFs in one order: whatever order chance gave to their objects and lists, the bytes are the same, and text stays text. */
import { describe, expect, it } from 'vitest';
import { settledPdf } from '../../src/cli/settledPdf.ts';

/** A document of a page, two fonts and a stream, its objects under the given numbers and its fonts in the given order. */
function pdfOf([root, page, regular, bold, drawing]: readonly number[], fonts: readonly string[], id: string): Buffer {
  const lists: Record<string, string> = { fo0: `\n  /fo0 ${regular} 0 R`, fo1: `\n  /fo1 ${bold} 0 R` };
  const bodies = new Map([
    [root, `<<\n  /Type /Catalog\n  /Pages ${page} 0 R\n  /Title (a \\) b (5 0 R) c)\n>>`],
    [page, `<<\n  /Contents ${drawing} 0 R\n  /Font <<${fonts.map((name) => lists[name]).join('')}\n  >>\n>>`],
    [regular, '<<\n  /BaseFont /Sans\n>>'],
    [bold, '<<\n  /BaseFont /Sans-Bold\n>>'],
    [drawing, `<<\n  /Length 24\n>>\nstream\n3 0 R is no reference (${id}\nendstream`],
  ]);
  let text = '%PDF-1.7\n%\u00e2\u00e3\n\n';
  const entries = ['0000000000 65535 f\r\n'];
  for (const number of [...bodies.keys()].sort()) {
    entries.push(`${String(text.length).padStart(10, '0')} 00000 n\r\n`);
    text += `${number} 0 obj\n${bodies.get(number)}\nendobj\n\n`;
  }
  const trailer = `<<\n  /Size 6\n  /Root ${root} 0 R\n  /ID [(${id}) (${id})]\n>>`;
  text += `xref\n0 6\n${entries.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
const ids = [`${'Q'.repeat(22)}==`, `${'z'.repeat(22)}==`];

describe('a PDF in settled order', () => {
  const one = Buffer.from(settledPdf(pdfOf([1, 2, 3, 4, 5], ['fo0', 'fo1'], ids[0]))).toString('latin1');

  it('is the same bytes whatever numbers, lists and identifier it came with', () => {
    const other = settledPdf(pdfOf([5, 3, 4, 1, 2], ['fo1', 'fo0'], ids[1]));
    expect(Buffer.from(other).toString('latin1')).toBe(one);
    expect(one).not.toContain(ids[0]);
  });

  it('stays the same when it is settled again', () => {
    expect(Buffer.from(settledPdf(Buffer.from(one, 'latin1'))).toString('latin1')).toBe(one);
  });

  it('names each object where it stands, and leaves titles and streams as they are', () => {
    const start = Number(/startxref\n(\d+)/.exec(one)![1]);
    const offsets = [...one.slice(start).matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(5);
    for (const [index, offset] of offsets.entries())
      expect(one.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    expect(one).toContain('/Title (a \\) b (5 0 R) c)');
    expect(one).toContain('stream\n3 0 R is no reference (');
  });

  it('is left as it came where it is no PDF of that kind', () => {
    const others = ['plain text', '%PDF-1.7\nstartxref\n5\n%%EOF'].map((text) => Buffer.from(text));
    for (const other of others) expect(settledPdf(other)).toBe(other);
  });
});
