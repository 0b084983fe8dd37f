/** How wide text is: in columns of a terminal, and about how many pixels in a picture. Chinese takes two columns, or a full em. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** A text cut to so many columns, with an ellipsis where something is missing. */
export function shorten(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Pixels that a text takes in a sans-serif face, a little generously: there is no canvas to ask. */
export function pixelsOf(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    if (noWidth.test(character)) continue;
    if (wide.test(character)) ems += 1;
    else if (/[ilj.,:;'|!()[\] ]/.test(character)) ems += 0.33;
    else if (/[mwMW%@]/.test(character)) ems += 0.9;
    else if (/[A-Z—]/.test(character)) ems += 0.7;
    else ems += 0.57;
  }
  return ems * fontSize;
}

/** A word, or a Chinese sign, with the marks that open before it and close behind it: no line begins or ends with these. */
const unbroken = /[（「《]*(?:[^\s\u2e80-\uffff]+|[\u2e80-\uffff])[，。：；！？）」》、]*\s*|\s+/gu;

/** A text in lines no wider than so many columns or pixels, broken at blanks, or anywhere in Chinese. */
export function wrap(text: string, limit: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unbroken) ?? []) {
    if (line !== '' && measure(line + piece.trimEnd()) > limit) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
