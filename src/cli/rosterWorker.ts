/** A thread of a roster: integer programs, one after the other. */
import type { IntegerProgram, IntegerSolution } from '../planning/roster/program.ts';
import { solveProgram } from '../planning/roster/solver.ts';

export default function run(program: IntegerProgram): Promise<IntegerSolution | null> {
  return solveProgram(program);
}
