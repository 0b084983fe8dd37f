/**
 * Integer programs by HiGHS, compiled to WebAssembly: it blocks its thread while it works. Its limits are counts of nodes, so
 * that the same program has the same solution everywhere; the time limit is there for programs that no roster should be.
 */
import { loadHighs } from '../highs.ts';
import type { IntegerProgram, IntegerSolution } from './program.ts';

const NODES = 400;
const STALLED_NODES = 100;
const GAP = 0.01;
export const TIME_LIMIT_SECONDS = 120;

export async function solveProgram(program: IntegerProgram): Promise<IntegerSolution | null> {
  const highs = await loadHighs();
  const { rows, cost, upper, equals, starts, rowOf, values } = program;
  const columns = cost.length;
  if (columns === 0) return equals.every((each) => each === 0) ? nothing : null;
  const { integer } = highs.constants.variableType;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    colCost: cost,
    colLower: new Float64Array(columns),
    colUpper: upper,
    rowLower: equals,
    rowUpper: equals,
    matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices: rowOf, values },
    integrality: new Int32Array(columns).fill(integer),
  });
  try {
    model.options.set({
      output_flag: false,
      time_limit: TIME_LIMIT_SECONDS,
      mip_rel_gap: GAP,
      mip_max_nodes: NODES,
      mip_max_stall_nodes: STALLED_NODES,
      random_seed: 0,
    });
    const { modelStatus } = model.run();
    const { optimal, infeasible, timeLimit } = highs.constants.modelStatus;
    if (modelStatus === infeasible) return null;
    const found = model.getSolution().colValue;
    const objective = model.getObjectiveValue();
    if (found.length !== columns || !Number.isFinite(objective) || Math.abs(objective) >= 1e15) return null;
    return {
      values: found.map(Math.round),
      objective,
      bound: Math.min(objective, Number(model.info.get('mip_dual_bound'))),
      ended: modelStatus === optimal ? 'optimal' : modelStatus === timeLimit ? 'timedOut' : 'limited',
    };
  } finally {
    model.dispose();
  }
}

const nothing: IntegerSolution = { values: new Float64Array(0), objective: 0, bound: 0, ended: 'optimal' };
