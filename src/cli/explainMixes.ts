/** The mixes of two desks, each read and judged as a scenario of its own before any is simulated. */
import { isOwn, type Lever, mixedScenario } from '../planning/explain/levers.ts';
import { coherence } from '../scenario/coherence.ts';
import { type ScenarioDocument, zodProblems } from '../scenario/document.ts';
import { type Problem, problemText } from '../scenario/problems.ts';
import { scenarioSchema } from '../scenario/scenario.ts';
import { InputError } from './inputError.ts';
import type { OpenScenario } from './openScenario.ts';
import { loadResources } from './resources.ts';

export interface TwoDesks {
  readonly own: OpenScenario;
  readonly against: OpenScenario;
  readonly levers: readonly Lever[];
}

/** Every mix that is wanted, or an InputError that says which levers do not go without one another. */
export function tryMixes(desks: TwoDesks, mixes: readonly number[]): void {
  const failures = mixes.flatMap((mix) => {
    const read = readMix(desks, mix);
    return 'problems' in read ? [{ mix, problems: read.problems }] : [];
  });
  if (failures.length > 0) throw incoherent(desks.levers, failures);
}

/** A mix that was tried. */
export function openMix(desks: TwoDesks, mix: number): OpenScenario {
  const read = readMix(desks, mix);
  if ('problems' in read) throw incoherent(desks.levers, [{ mix, problems: read.problems }]);
  return read;
}

function readMix({ own, against, levers }: TwoDesks, mix: number): OpenScenario | { problems: readonly Problem[] } {
  const value = {
    name: own.scenario.name,
    ...(mixedScenario(own.document.value, against.document.value, levers, mix) as object),
  };
  const document: ScenarioDocument = {
    value,
    chain: [],
    problems: [],
    complete: true,
    // Each word stands where the desk that it comes from has it: files it names are looked for beside that one.
    positionOf: (path, part) => (isOwn(path, levers, mix) ? own : against).document.positionOf(path, part),
  };
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) return { problems: zodProblems(parsed.error, document, scenarioSchema) };
  const scenario = parsed.data;
  const problems = coherence(scenario, document.positionOf);
  const loaded = loadResources(scenario, own.path, document.positionOf);
  const errors = [...problems, ...loaded.problems].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { problems: errors };
  const { resources } = loaded;
  // Its own fingerprint is told by nobody: a mix is no desk that somebody keeps.
  return { path: own.path, scenario, document, resources, benchmarks: [], sha256: '', warnings: [] };
}

interface Failure {
  readonly mix: number;
  readonly problems: readonly Problem[];
}

function incoherent(levers: readonly Lever[], failures: readonly Failure[]): InputError {
  const [{ mix, problems }] = failures;
  const names = (wanted: boolean) =>
    levers.filter((_, lever) => (((mix >>> lever) & 1) === 1) === wanted).map(({ name }) => name);
  const [own, others] = [names(true), names(false)];
  const merged = bound(levers.length, failures);
  const group = `--groups '${merged.map((lever) => levers[lever].name).join('+')}=${merged
    .flatMap((lever) => levers[lever].paths.map((path) => path.join('.')))
    .join(',')}'`;
  const [first] = problems;
  return new InputError({
    en: `${failures.length} of the mixes of the two desks are no desk. With ${own.join(', ')} of the first and ${others.join(', ')} of the second: ${problemText(first, 'en')} Merge levers that do not go without one another: ${group}`,
    zh: `两个服务台的组合中有 ${failures.length} 种不成立。当 ${own.join('、')} 取自前者、${others.join('、')} 取自后者时：${problemText(first, 'zh')}请把彼此不可分的因素合并：${group}`,
  });
}

/** The fewest levers that, moved as one, leave no mix that fails: no failing mix may have all of them or none. */
function bound(levers: number, failures: readonly Failure[]): number[] {
  const all = Array.from({ length: levers }, (_, lever) => lever);
  const cures = (set: readonly number[]) => {
    const bits = set.reduce((sum, lever) => sum | (1 << lever), 0);
    return failures.every(({ mix }) => (mix & bits) !== 0 && (mix & bits) !== bits);
  };
  for (const one of all) {
    for (const other of all.slice(one + 1)) if (cures([one, other])) return [one, other];
  }
  // Three and more are added one by one: the one that cures most of what is left.
  const set: number[] = [];
  while (!cures(set) && set.length < levers) {
    const left = (next: number) => {
      const bits = [...set, next].reduce((sum, lever) => sum | (1 << lever), 0);
      return failures.filter(({ mix }) => (mix & bits) === 0 || (mix & bits) === bits).length;
    };
    set.push(
      all.filter((lever) => !set.includes(lever)).reduce((best, next) => (left(next) < left(best) ? next : best)),
    );
  }
  return set;
}
