/**
 * The levers by which two scenarios differ, and the mixed scenarios between them: every lever as one of the two desks
 * has it. A mix is a set of bits, bit i for lever i: set where the lever is as the explained desk has it.
 */
import { closest } from '../../scenario/suggest.ts';
import { ComparisonError } from '../compare/comparisonError.ts';

export interface Lever {
  /** A top-level word of the scenario, or what the user calls the group. */
  readonly name: string;
  /** The words of each path; whatever stands below a path moves with it, unless another lever has a longer one. */
  readonly paths: readonly (readonly string[])[];
}

/** Words that say nothing of the desk itself: no lever, and left out of the mixes. */
const ASIDE = ['name', 'description', 'extends', 'benchmarks', 'claims', 'report', 'uncertain'];
/** A mix is kept in the bits of a number. */
const MOST_LEVERS = 30;

type Table = Readonly<Record<string, unknown>>;

/** Both scenarios, as they mean and as they are written. */
export interface TwoScenarios {
  readonly own: { readonly parsed: object; readonly written: unknown };
  readonly against: { readonly parsed: object; readonly written: unknown };
}

/**
 * The user's groups in their order, then every other top-level word whose meaning differs. Throws a ComparisonError.
 * @param groups each 'name=path,path', paths as `--set` has them
 */
export function findLevers({ own, against }: TwoScenarios, groups: readonly string[]): Lever[] {
  const [one, two] = [own.parsed, against.parsed].map((parsed) => parsed as Table);
  const words = [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((word) => !ASIDE.includes(word));
  const differing = words.filter((word) => meaning(one[word]) !== meaning(two[word]));
  const named = groups.map((group) => readGroup(group, own.written, against.written));
  refuseTwice(named);
  const covered = named.flatMap(({ paths }) => paths.filter(({ length }) => length === 1).map(([word]) => word));
  const rest = differing.filter((word) => !covered.includes(word)).map((word) => ({ name: word, paths: [[word]] }));
  const levers = [...named, ...rest.filter((lever) => !fallsToOthers(lever, named, own.written, against.written))];
  if (levers.length === 0) {
    throw new ComparisonError({
      en: 'The two scenarios do not differ in anything that is simulated: there is no gap to explain.',
      zh: '两个情景在模拟内容上没有任何差异：没有差距可解释。',
    });
  }
  if (levers.length > MOST_LEVERS) {
    throw new ComparisonError({
      en: `--groups: found ${levers.length} levers; expected at most ${MOST_LEVERS}. Put several paths into one group.`,
      zh: `--groups：现有 ${levers.length} 个因素；最多 ${MOST_LEVERS} 个。请把若干路径合为一组。`,
    });
  }
  return levers;
}

/** The scenario, as written, in which the levers of the mix are as in `own` and everything else as in `against`. */
export function mixedScenario(own: unknown, against: unknown, levers: readonly Lever[], mix: number): unknown {
  const mixed = blend(own, against, [], levers, mix) as Record<string, unknown>;
  for (const word of ASIDE) delete mixed[word];
  return mixed;
}

/** Whether what stands at a path is the explained desk's. */
export function isOwn(path: readonly PropertyKey[], levers: readonly Lever[], mix: number): boolean {
  let longest = 0;
  let owner = -1;
  for (const [lever, { paths }] of levers.entries()) {
    for (const words of paths) {
      if (words.length > longest && words.every((word, order) => String(path[order]) === word)) {
        longest = words.length;
        owner = lever;
      }
    }
  }
  return owner >= 0 && ((mix >>> owner) & 1) === 1;
}

function blend(
  own: unknown,
  against: unknown,
  path: readonly string[],
  levers: readonly Lever[],
  mix: number,
): unknown {
  const below = levers.some(({ paths }) => paths.some((words) => isBelow(words, path)));
  if (!below) return isOwn(path, levers, mix) ? own : against;
  const [one, two] = [own, against].map((value) => (isTable(value) ? value : {}));
  const words = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  const entries = words.map((word) => [word, blend(one[word], two[word], [...path, word], levers, mix)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isBelow(words: readonly string[], path: readonly string[]): boolean {
  return words.length > path.length && path.every((word, order) => words[order] === word);
}

/** A word of which the groups have taken all that differs is no lever any more. */
function fallsToOthers(rest: Lever, named: readonly Lever[], own: unknown, against: unknown): boolean {
  const levers = [rest, ...named];
  if (!named.some(({ paths }) => paths.some((words) => isBelow(words, rest.paths[0])))) return false;
  const [word] = rest.paths[0];
  const [without, within] = [0, 1].map((mix) => blend(own, against, [], levers, mix) as Table);
  return meaning(without[word]) === meaning(within[word]);
}

/** 'staffing=teams.desk.engineers,teams.second' */
function readGroup(text: string, own: unknown, against: unknown): Lever {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals)).trim();
  const paths = text
    .slice(equals + 1)
    .split(',')
    .map((path) => path.trim());
  if (name === '' || paths.some((path) => path === '')) {
    throw new ComparisonError({
      en: `--groups: found '${text}'; expected a name, an equals sign and paths, such as 'staffing=teams,release'.`,
      zh: `--groups：现为“${text}”；应为名称、等号和路径，例如“人员=teams,release”。`,
    });
  }
  return { name, paths: paths.map((path) => wordsOf(path, own, against)) };
}

/** A path that leads to something in one scenario at least; a word may itself contain dots. */
function wordsOf(path: string, own: unknown, against: unknown): string[] {
  const words: string[] = [];
  let places = [own, against];
  for (let rest = path; rest !== ''; ) {
    const known = [...new Set(places.flatMap((place) => (isTable(place) ? Object.keys(place) : [])))];
    const word = known
      .filter((each) => rest === each || rest.startsWith(`${each}.`))
      .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
    if (word === '') throw unknownPath(path, words, rest.split('.')[0], known);
    places = places.map((place) => (isTable(place) ? place[word] : undefined));
    words.push(word);
    rest = rest.slice(word.length + 1);
  }
  if (!ASIDE.includes(words[0])) return words;
  throw new ComparisonError({
    en: `--groups: '${path}' says nothing of the desk itself; expected what is simulated, such as triage or teams.`,
    zh: `--groups：“${path}”与服务台本身无关；应为参与模拟的内容，例如 triage 或 teams。`,
  });
}

function unknownPath(path: string, before: readonly string[], word: string, known: readonly string[]): ComparisonError {
  const [meant] = closest(word, known);
  const suggestion = meant === undefined ? '' : [...before, meant].join('.');
  const where = before.length === 0 ? { en: 'a scenario', zh: '情景' } : { en: before.join('.'), zh: before.join('.') };
  const [en, zh] = meant === undefined ? ['', ''] : [` Did you mean ${suggestion}?`, `是否想写 ${suggestion}？`];
  const list = known.filter((each) => !ASIDE.includes(each));
  const expected =
    list.length === 0
      ? { en: ' it is a single value or a list and has no parts.', zh: '它是单个值或列表，没有下级。' }
      : { en: ` expected one of ${list.join(', ')}.`, zh: `应为其中之一：${list.join('、')}。` };
  return new ComparisonError({
    en: `--groups: found ${path}; ${where.en} has no '${word}' in either file;${expected.en}${en}`,
    zh: `--groups：现为 ${path}；两个文件的${where.zh}中都没有“${word}”；${expected.zh}${zh}`,
  });
}

function refuseTwice(named: readonly Lever[]): void {
  for (const [order, { name, paths }] of named.entries()) {
    if (named.findIndex((other) => other.name === name) < order) {
      throw new ComparisonError({
        en: `--groups: two groups are called '${name}'; expected a name of its own for each.`,
        zh: `--groups：有两组都叫“${name}”；请各取一名。`,
      });
    }
    const texts = paths.map((path) => path.join('.'));
    const before = named.slice(0, order).flatMap((other) => other.paths.map((path) => path.join('.')));
    const again = texts.find((text, index) => before.includes(text) || texts.indexOf(text) < index);
    if (again === undefined) continue;
    throw new ComparisonError({
      en: `--groups: found ${again} twice; expected each path in one group.`,
      zh: `--groups：${again} 出现两次；每条路径只能属于一组。`,
    });
  }
}

/** What two words have in common if they mean the same; no number is lost on the way. */
function meaning(value: unknown): string {
  return (
    JSON.stringify(value, (_, each) => (typeof each === 'number' && !Number.isFinite(each) ? `${each}` : each)) ?? ''
  );
}

function isTable(value: unknown): value is Table {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
