/** The points of a sweep, each tried before any is simulated: whatever is wrong with one is told at once. */
import { readFileSync } from 'node:fs';
import { compile } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import type { AskedFigures } from '../planning/compare/asked.ts';
import { refuseOtherPeriod } from '../planning/compare/comparable.ts';
import { ComparisonError } from '../planning/compare/comparisonError.ts';
import { loadAlarms } from '../planning/loadWarnings.ts';
import type { Warning } from '../planning/result.ts';
import { AskedEverywhere } from '../planning/sweep/askedEverywhere.ts';
import type { Factor } from '../planning/sweep/factor.ts';
import type { Point } from '../planning/sweep/points.ts';
import { settingsOf } from '../planning/sweep/sweepDocument.ts';
import { type Problem, ScenarioError } from '../scenario/problems.ts';
import { checked, InputError } from './inputError.ts';
import { type OpenScenario, openScenario } from './openScenario.ts';
import { importOrder, orderModulePath } from './orderModule.ts';
import { warningsOf } from './simulate.ts';
import { cacheKey } from './sweepCache.ts';

/** A point that can be simulated. Its scenario is read again when its turn comes: thousands would not fit the memory. */
export interface TriedPoint {
  readonly point: Point;
  readonly open: () => OpenScenario;
  readonly sha256: string;
  readonly orderModule: string | null;
  /** Its replications' place in the cache. */
  readonly key: string;
  readonly warnings: readonly Warning[];
}

export interface TriedPoints {
  readonly base: { readonly opened: OpenScenario; readonly model: Model };
  readonly points: readonly TriedPoint[];
  readonly asked: AskedFigures;
}

export interface WantedPoints {
  readonly path: string;
  /** What all points have set. */
  readonly sets: readonly string[];
  readonly factors: readonly Asked[];
  /** One without values is the desk as all points have it. */
  readonly points: readonly Point[];
  readonly measures: readonly string[];
  readonly seed: string;
  /** The option that names the values, for messages; --vary unless told. */
  readonly option?: string;
  /** What else a point has set because of its values. */
  readonly further?: (point: Point) => readonly string[];
  /** What a point is called in messages; its settings unless told. */
  readonly called?: (point: Point, order: number) => string;
}

type Asked = Pick<Factor, 'path' | 'setting'>;

export async function tryPoints(wanted: WantedPoints): Promise<TriedPoints> {
  const { path, sets, factors, seed, further = () => [], option = '--vary' } = wanted;
  const { called = (point: Point) => nameOf(factors, point) } = wanted;
  const opened = openScenario(path, sets);
  const base = { opened, model: compile(opened.scenario, opened.resources) };
  const asked = new AskedEverywhere(wanted.measures);
  asked.add(base.model);
  const points: TriedPoint[] = [];
  const failures: Failure[] = [];
  for (const [order, point] of wanted.points.entries()) {
    const name = called(point, order);
    const values = Object.entries(settingsOf(factors, point)).map(([word, value]) => `${word}=${value}`);
    const own = [...sets, ...values, ...further(point)];
    const open = () => openScenario(path, own);
    try {
      const its = open();
      const model = compile(its.scenario, its.resources);
      refuseOtherPeriod(base.model, model, name);
      asked.add(model);
      const orderModule = orderModulePath(its.scenario, its.document, its.path);
      await importOrder(orderModule);
      const key = cacheKey(its.sha256, orderModule === null ? null : readFileSync(orderModule, 'utf8'), seed);
      const warnings = [...warningsOf(its), ...loadAlarms(model)];
      points.push({ point, open, sha256: its.sha256, orderModule, key, warnings });
    } catch (error) {
      if (error instanceof ComparisonError) throw new InputError(error.sentence);
      if (!(error instanceof ScenarioError)) throw error;
      failures.push({ point, name, error });
    }
  }
  if (failures.length > 0) throw told(failures, factors, option);
  return { base, points, asked: checked(() => asked.figures()) };
}

/** 'teams.desk.engineers=5, routing.order=severity' */
export function nameOf(factors: readonly Asked[], point: Point): string {
  return Object.entries(settingsOf(factors, point))
    .map(([path, value]) => `${path}=${value}`)
    .join(', ');
}

interface Failure {
  readonly point: Point;
  readonly name: string;
  readonly error: ScenarioError;
}

/** The first point's problems, in the words in which the points were asked for, and how many more there are like it. */
function told(failures: readonly Failure[], factors: readonly Asked[], option: string): ScenarioError {
  const [{ point, name, error }] = failures;
  const others = failures.length - 1;
  const at = { en: `at ${name}`, zh: `在 ${name} 处` };
  const more = { en: ` (and at ${others} other points)`, zh: `（另有 ${others} 个点）` };
  const where = others === 0 ? at : { en: at.en + more.en, zh: at.zh + more.zh };
  return new ScenarioError(
    error.problems.map((problem): Problem => {
      const order = factors.findIndex(({ path }, index) => problem.file === `--set ${path}=${point[index]?.text}`);
      const { message, chinese, suggestion } = problem;
      const elsewhere = order < 0;
      const asked = elsewhere ? '' : factors[order].setting;
      const value = elsewhere ? '' : `=${point[order].text}`;
      return {
        ...problem,
        file: elsewhere ? problem.file : `${option} ${asked}`,
        message: elsewhere ? `${where.en}: ${message}` : message,
        chinese: { ...chinese, message: `${elsewhere ? `${where.zh}：` : ''}${chinese?.message ?? message}` },
        // The path that was probably meant, with all the values it was to take.
        ...(!elsewhere && suggestion?.endsWith(value)
          ? { suggestion: suggestion.slice(0, -value.length) + asked.slice(asked.indexOf('=')) }
          : {}),
      };
    }),
  );
}
