/** The points of a sweep, each tried before any is simulated: whatever is wrong with one is told at once. */
import { readFileSync } from 'node:fs';
import { compile } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import type { AskedFigures } from '../planning/compare/asked.ts';
import { refuseOtherPeriod } from '../planning/compare/comparable.ts';
import { chooseFigures } from '../planning/compare/comparisonDocument.ts';
import { ComparisonError } from '../planning/compare/comparisonError.ts';
import { type Figure, figureKey } from '../planning/compare/figures.ts';
import { loadAlarms } from '../planning/loadWarnings.ts';
import type { Warning } from '../planning/result.ts';
import type { Factor } from '../planning/sweep/factor.ts';
import type { Point } from '../planning/sweep/points.ts';
import { settingsOf } from '../planning/sweep/sweepDocument.ts';
import { type Problem, ScenarioError } from '../scenario/problems.ts';
import { InputError } from './inputError.ts';
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
  readonly factors: readonly Factor[];
  readonly points: readonly Point[];
  readonly measures: readonly string[];
  readonly seed: string;
}

export async function tryPoints(wanted: WantedPoints): Promise<TriedPoints> {
  const { path, sets, factors, seed } = wanted;
  const opened = openScenario(path, sets);
  const base = { opened, model: compile(opened.scenario, opened.resources) };
  const asked = new AskedEverywhere(wanted.measures);
  asked.add(base.model);
  const points: TriedPoint[] = [];
  const failures: { point: Point; error: ScenarioError }[] = [];
  for (const point of wanted.points) {
    const own = [...sets, ...Object.entries(settingsOf(factors, point)).map(([word, value]) => `${word}=${value}`)];
    const open = () => openScenario(path, own);
    try {
      const its = open();
      const model = compile(its.scenario, its.resources);
      refuseOtherPeriod(base.model, model, nameOf(factors, point));
      asked.add(model);
      const orderModule = orderModulePath(its.scenario, its.document, its.path);
      await importOrder(orderModule);
      const key = cacheKey(its.sha256, orderModule === null ? null : readFileSync(orderModule, 'utf8'), seed);
      const warnings = [...warningsOf(its), ...loadAlarms(model)];
      points.push({ point, open, sha256: its.sha256, orderModule, key, warnings });
    } catch (error) {
      if (error instanceof ComparisonError) throw new InputError(error.sentence);
      if (!(error instanceof ScenarioError)) throw error;
      failures.push({ point, error });
    }
  }
  if (failures.length > 0) throw told(failures, factors);
  return { base, points, asked: asked.figures() };
}

/** 'teams.desk.engineers=5, routing.order=severity' */
export function nameOf(factors: readonly Factor[], point: Point): string {
  return Object.entries(settingsOf(factors, point))
    .map(([path, value]) => `${path}=${value}`)
    .join(', ');
}

/** The figures that the base or any point has, in the order in which they come up. */
class AskedEverywhere {
  private readonly found = { figures: new Map<string, Figure>(), precise: new Map<string, Figure>() };
  private readonly measures: readonly string[];
  private refusal: ComparisonError | null = null;

  constructor(measures: readonly string[]) {
    this.measures = measures;
  }

  add(model: Model): void {
    try {
      const asked = chooseFigures(model, this.measures);
      for (const list of ['figures', 'precise'] as const) {
        for (const figure of asked[list]) {
          const key = figureKey(figure);
          if (!this.found[list].has(key)) this.found[list].set(key, figure);
        }
      }
    } catch (error) {
      if (!(error instanceof ComparisonError)) throw error;
      this.refusal ??= error;
    }
  }

  /** Refused when no desk has what was asked for. */
  figures(): AskedFigures {
    const { figures, precise } = this.found;
    if (figures.size === 0 && this.refusal !== null) throw new InputError(this.refusal.sentence);
    return { figures: [...figures.values()], precise: [...precise.values()] };
  }
}

/** The first point's problems, in the words in which the points were asked for, and how many more there are like it. */
function told(failures: readonly { point: Point; error: ScenarioError }[], factors: readonly Factor[]): ScenarioError {
  const [{ point, error }] = failures;
  const others = failures.length - 1;
  const name = nameOf(factors, point);
  const at = { en: `at ${name}`, zh: `在 ${name} 处` };
  const more = { en: ` (and at ${others} other points)`, zh: `（另有 ${others} 个点）` };
  const where = others === 0 ? at : { en: at.en + more.en, zh: at.zh + more.zh };
  return new ScenarioError(
    error.problems.map((problem): Problem => {
      const order = factors.findIndex(({ path }, index) => problem.file === `--set ${path}=${point[index].text}`);
      const { message, chinese, suggestion } = problem;
      const elsewhere = order < 0;
      const asked = elsewhere ? '' : factors[order].setting;
      const value = elsewhere ? '' : `=${point[order].text}`;
      return {
        ...problem,
        file: elsewhere ? problem.file : `--vary ${asked}`,
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
