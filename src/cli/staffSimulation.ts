/** Runs the desks that a staffing plan asks for with one crew, and says how it is coming on. */
import type { Model } from '../model/model.ts';
import type { RunModels } from '../planning/staff/limits.ts';
import type { Stage } from '../planning/staff/planStaff.ts';
import type { Bilingual } from '../scenario/problems.ts';
import { type Forecast, openForecast, type Work } from './forecast.ts';
import { hireSweepCrew, type SweepCrewOptions } from './sweepCrew.ts';
import type { Terminal } from './terminal.ts';

export interface StaffCrew {
  readonly run: RunModels;
  readonly onStage: (stage: Stage, attempt: number) => void;
  dismiss(): Promise<void>;
}

export interface StaffCrewOptions extends SweepCrewOptions {
  /** What is to come, as far as that can be told beforehand, and how it is called. */
  readonly work: Work;
  readonly called: Bilingual;
  readonly orderModule: string | null;
}

export async function hireStaffCrew(options: StaffCrewOptions, terminal: Terminal): Promise<StaffCrew> {
  const { orderModule, work, called } = options;
  const crew = await hireSweepCrew(options, terminal);
  const progress = countRuns(terminal, openForecast(work, terminal.text(called)));
  let desks = 0;
  const runOne = async (model: Model, replications: readonly number[]) => {
    const simulate = crew.point(desks++, model, orderModule);
    return Promise.all(
      replications.map(async (replication) => {
        const result = await simulate(replication);
        progress.done();
        return result;
      }),
    );
  };
  return {
    run: async (models, replications) => {
      const results = models.map((): Awaited<ReturnType<typeof runOne>> => []);
      let next = 0;
      const lane = async () => {
        while (next < models.length) {
          const index = next++;
          results[index] = await runOne(models[index], replications);
        }
      };
      await Promise.all(Array.from({ length: crew.atOnce }, lane));
      return results;
    },
    onStage: progress.stage,
    dismiss: () => {
      progress.stop();
      return crew.dismiss();
    },
  };
}

const stages: Readonly<Record<Stage, Bilingual>> = {
  limits: { en: 'What unlimited staff would keep', zh: '人手不限时能达到什么' },
  search: { en: 'Searching for the cheapest staffing', zh: '搜索最省的人员配置' },
  proof: { en: 'Proving it on fresh random numbers', zh: '以全新的随机数验证' },
  neighbours: { en: 'One engineer more or fewer', zh: '多一人或少一人' },
};

/** A line a stage; on a terminal the runs are counted in it. */
function countRuns(terminal: Terminal, forecast: Forecast) {
  const live = process.stderr.isTTY === true && !terminal.quiet;
  let title = '';
  let runs = 0;
  const show = () => {
    if (live && title !== '') process.stderr.write(`\r${title} … ${runs}`);
  };
  const end = () => {
    if (live && title !== '') process.stderr.write('\n');
    title = '';
  };
  return {
    stage: (stage: Stage, attempt: number) => {
      end();
      const sentence = stages[stage];
      const again = attempt === 0 ? '' : ` (${attempt + 1})`;
      runs = 0;
      if (live) title = terminal.text(sentence) + again;
      else terminal.say({ en: `${sentence.en}${again} …`, zh: `${sentence.zh}${again} …` });
      show();
    },
    done: () => {
      runs++;
      forecast.done((sentence) => {
        if (live && title !== '') process.stderr.write('\n');
        terminal.say(sentence);
      });
      show();
    },
    stop: end,
  };
}
