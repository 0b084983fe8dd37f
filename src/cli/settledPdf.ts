/**
 * A PDF of typst in one settled order. Typst numbers and lists the fonts and transparencies of a drawing in an order of chance,
 * another one in every process; here they are listed by their names, objects are numbered as they are come upon from the
 * document's root, and its identifier is made from what it holds. So the same report gives the same bytes.
 */
import { createHash } from 'node:crypto';

interface PdfObject {
  /** Its dictionary, where alone other objects are named. */
  readonly head: string;
  /** Its stream, if it has one, to the end. */
  readonly tail: string;
}

/** @returns the same document; as it came where it is not written as typst writes it */
export function settledPdf(pdf: Uint8Array): Uint8Array {
  // Each byte is one sign, there and back.
  const text = Buffer.from(pdf).toString('latin1');
  const file = read(text);
  if (file === null) return pdf;
  const { objects, trailer, heading } = file;
  const order: number[] = [];
  const placeOf = new Map<number, number>();
  const visit = (number: number) => {
    if (placeOf.has(number) || !objects.has(number)) return;
    order.push(number);
    placeOf.set(number, order.length);
    for (const next of references(objects.get(number)!.head)) visit(next);
  };
  for (const number of references(trailer)) visit(number);
  const renumbered = (dictionary: string) =>
    outsideStrings(dictionary, (part) =>
      part.replace(/\b(\d+) 0 R\b/g, (all, number) => {
        const place = placeOf.get(Number(number));
        return place === undefined ? all : `${place} 0 R`;
      }),
    );
  const bodies = order.map((number) => renumbered(objects.get(number)!.head) + objects.get(number)!.tail);
  const identifiers = [...new Set([...trailer.matchAll(/\(([A-Za-z0-9+/]{22}==)\)/g)].map(([, each]) => each))];
  const without = (part: string, by: string) => identifiers.reduce((left, each) => left.replaceAll(each, by), part);
  const nothing = 'A'.repeat(22).concat('==');
  const plain = bodies.map((body) => without(body, nothing));
  const digest = createHash('sha256').update(plain.join(), 'latin1').digest().subarray(0, 16).toString('base64');
  return written(
    heading,
    bodies.map((body) => without(body, digest)),
    without(renumbered(trailer), digest).replace(/\/Size \d+/, `/Size ${order.length + 1}`),
  );
}

/** By the table at its end; null where there is none, or an object does not stand where it says. */
function read(text: string): { heading: string; objects: Map<number, PdfObject>; trailer: string } | null {
  const found = /\nxref\n0 (\d+)\n((?:\d{10} \d{5} [nf][\r\n ]{2})+)trailer\n([\s\S]*?)\nstartxref\n(\d+)\n/.exec(
    text.slice(text.lastIndexOf('\nxref\n')),
  );
  if (found === null) return null;
  const [, , table, trailer, tableStart] = found;
  const entries = table.match(/\d{10} \d{5} [nf]/g)!.map((entry) => ({
    offset: Number(entry.slice(0, 10)),
    used: entry[17] === 'n',
  }));
  const starts = entries.flatMap(({ offset, used }) => (used ? [offset] : [])).sort((a, b) => a - b);
  const objects = new Map<number, PdfObject>();
  for (const [number, { offset, used }] of entries.entries()) {
    if (!used) continue;
    const end = starts.find((start) => start > offset) ?? Number(tableStart);
    const name = `${number} 0 obj\n`;
    const whole = text.slice(offset, end);
    if (!whole.startsWith(name)) return null;
    const body = whole.slice(name.length).trimEnd();
    const stream = body.indexOf('\nstream\n');
    const head = stream < 0 ? body : body.slice(0, stream);
    objects.set(number, { head: sortedLists(head), tail: stream < 0 ? '' : body.slice(stream) });
  }
  return starts.length === 0 ? null : { heading: text.slice(0, starts[0]), objects, trailer };
}

/** Dictionaries that hold nothing but numbered names of objects: /gs1 6 0 R /gs0 3 0 R. */
function sortedLists(head: string): string {
  return head.replace(/<<((?:\s+\/[A-Za-z]+\d+ \d+ 0 R)+)(\s+)>>/g, (_, list: string, end: string) => {
    const entries = list.match(/\s+\/[A-Za-z]+\d+ \d+ 0 R/g)!;
    const numberOf = (entry: string) => Number(/\/[A-Za-z]+(\d+)/.exec(entry)![1]);
    return `<<${entries.sort((one, other) => numberOf(one) - numberOf(other)).join('')}${end}>>`;
  });
}

function references(dictionary: string): number[] {
  const found: number[] = [];
  outsideStrings(dictionary, (part) => {
    for (const [, number] of part.matchAll(/\b(\d+) 0 R\b/g)) found.push(Number(number));
    return part;
  });
  return found;
}

/** What stands in brackets is text, whatever it looks like; brackets in it come in pairs or behind a backslash. */
function outsideStrings(dictionary: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  let depth = 0;
  for (let at = 0; at < dictionary.length; at++) {
    const sign = dictionary[at];
    if (depth > 0 && sign === '\\') at++;
    else if (sign === '(' && depth++ === 0) {
      result += change(dictionary.slice(from, at));
      from = at;
    } else if (sign === ')' && depth > 0 && --depth === 0) {
      result += dictionary.slice(from, at + 1);
      from = at + 1;
    }
  }
  return result + change(dictionary.slice(from));
}

function written(heading: string, bodies: readonly string[], trailer: string): Uint8Array {
  let text = heading;
  const entries = ['0000000000 65535 f\r\n'];
  for (const [index, body] of bodies.entries()) {
    entries.push(`${String(text.length).padStart(10, '0')} 00000 n\r\n`);
    text += `${index + 1} 0 obj\n${body}\n\n`;
  }
  const table = `xref\n0 ${entries.length}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table, 'latin1');
}
