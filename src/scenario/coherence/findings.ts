/** What the rules of coherence find, collected as problems with their places. */
import { type Bilingual, eitherOf, makeProblem, type Position, type Problem } from '../problems.ts';
import { closest } from '../suggest.ts';

export type Path = readonly (string | number)[];
export type Place = (path: (string | number)[], part?: 'key' | 'value') => Position;

export interface Finding {
  path: Path;
  /** 'key' when the last word of the path is itself what is wrong. */
  part?: 'key' | 'value';
  message: Bilingual;
  found?: string | Bilingual;
  expected?: string | Bilingual;
  suggestion?: string;
}

export class Findings {
  private readonly problems: Problem[] = [];
  private readonly at: Place;

  constructor(at: Place) {
    this.at = at;
  }

  /** The scenario cannot be simulated as it stands. */
  error(finding: Finding): void {
    this.add('error', finding);
  }

  /** It can, but hardly as its author meant it. */
  warning(finding: Finding): void {
    this.add('warning', finding);
  }

  /**
   * A warning about words that the scenario itself chose. What it inherited may well be idle in it, as a realistic desk
   * names more than a small one uses.
   */
  remark(finding: Finding): void {
    const { file } = this.at([...finding.path], finding.part);
    if (file === this.at([]).file || file.startsWith('--set')) this.add('warning', finding);
  }

  /** File by file, the scenario's own first, each from top to bottom. */
  inOrder(): Problem[] {
    const files = [this.at([]).file, ...this.problems.map(({ file }) => file)];
    return [...this.problems].sort(
      (one, other) =>
        files.indexOf(one.file) - files.indexOf(other.file) || one.line - other.line || one.column - other.column,
    );
  }

  /** One word may stand where a list of words is read: it has no number then. */
  private asWritten(path: Path): Path {
    if (path[path.length - 1] !== 0) return path;
    const whole = path.slice(0, -1);
    const [one, list] = [this.at([...path]), this.at([...whole])];
    return one.line === list.line && one.column === list.column ? whole : path;
  }

  private add(severity: 'error' | 'warning', finding: Finding): void {
    const { part, message, found, expected, suggestion } = finding;
    const at = this.at([...finding.path], part);
    const path = this.asWritten(finding.path);
    this.problems.push(makeProblem({ severity, at, path, message, found, expected, suggestion }));
  }
}

/** What to say of a name that is none of the known ones; `where` is the section that would hold it. */
export function unknownName(name: string, known: readonly string[], where: string) {
  const either = eitherOf(known);
  const expected =
    known.length === 0
      ? { en: `a name that ${where} holds; it holds none`, zh: `${where} 中的名称（现在一个也没有）` }
      : { en: known.length === 1 ? either.en : `one of ${either.en}`, zh: either.zh };
  return { found: name, expected, suggestion: closest(name, known)[0] };
}

/** A share as people write it: 0.95 → '95 %', to a hundredth of a percent. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100} %`;
}

/** Minutes as people write them, to three digits: '25 min', '1.5 h', '2 days'. */
export function timeText(minutes: number): Bilingual {
  const rounded = (value: number) => String(Number(value.toPrecision(3)));
  if (minutes < 60 || (minutes < 120 && minutes % 60 !== 0))
    return { en: `${rounded(minutes)} min`, zh: `${rounded(minutes)} 分钟` };
  if (minutes < 2880) return { en: `${rounded(minutes / 60)} h`, zh: `${rounded(minutes / 60)} 小时` };
  return { en: `${rounded(minutes / 1440)} days`, zh: `${rounded(minutes / 1440)} 天` };
}
