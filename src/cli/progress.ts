/** How a run is coming on: a bar on a terminal, a line at the start and at the end of a log, nothing when quiet. */
import { Presets, SingleBar } from 'cli-progress';
import type { Bilingual } from '../scenario/problems.ts';
import { type Forecast, openForecast, type Work, workText } from './forecast.ts';
import type { Terminal } from './terminal.ts';

export interface ProgressSource extends Work {
  /** Tickets simulated so far. */
  tickets(): number;
  /** Tickets of a replication, as far as they can be told beforehand; 0 when they cannot. */
  readonly expectedTickets: number;
}

export interface Progress {
  /** One more replication is done. */
  done(): void;
  stop(): void;
}

const silence: Progress = { done: () => {}, stop: () => {} };
const REFRESH_MILLISECONDS = 200;
const WORTH_A_LINE_MILLISECONDS = 1000;

/** @param whole of the work that this is a part of; without it this is all there is */
export function showProgress(
  source: ProgressSource,
  name: string,
  terminal: Terminal,
  whole: Forecast = openForecast(source, name),
): Progress {
  if (terminal.quiet) return silence;
  return process.stderr.isTTY ? bar(source, name, terminal, whole) : lines(source, name, terminal, whole);
}

function bar(source: ProgressSource, name: string, terminal: Terminal, whole: Forecast): Progress {
  const began = Date.now();
  const before = source.tickets();
  const steps = 1000;
  let replications = 0;
  const shown = new SingleBar(
    {
      stream: process.stderr,
      format: terminal.text({
        en: `${name}  {bar} {replications}/${source.replications} replications · {rate} tickets/s · {left}`,
        zh: `${name}  {bar} 重复 {replications}/${source.replications} · {rate} 工单/秒 · {left}`,
      }),
      hideCursor: true,
      clearOnComplete: true,
      barsize: 24,
      autopadding: false,
    },
    Presets.rect,
  );
  const state = () => {
    const seconds = Math.max(0.001, (Date.now() - began) / 1000);
    const tickets = source.tickets() - before;
    const each = source.expectedTickets || (replications > 0 ? tickets / replications : 0);
    const share = Math.min(
      1,
      Math.max(replications / source.replications, each > 0 ? tickets / (each * source.replications) : 0),
    );
    const rate = Math.round(tickets / seconds).toLocaleString('en');
    const left = share > 0.01 ? leftText((seconds * (1 - share)) / share, terminal) : '…';
    return { value: share * steps, replications, rate, left };
  };
  shown.start(steps, 0, state());
  const timer = setInterval(() => {
    const { value, ...payload } = state();
    shown.update(value, payload);
  }, REFRESH_MILLISECONDS);
  // Written where the bar was, which goes on beneath.
  const say = (sentence: Bilingual) => {
    shown.stop();
    terminal.say(sentence);
    const { value, ...payload } = state();
    shown.start(steps, value, payload);
  };
  return {
    done: () => {
      replications++;
      whole.done(say);
    },
    stop: () => {
      clearInterval(timer);
      shown.stop();
    },
  };
}

function leftText(seconds: number, terminal: Terminal): string {
  const rounded = Math.ceil(seconds);
  const clock = `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
  return terminal.text({ en: `${clock} left`, zh: `剩余 ${clock}` });
}

/** For a log file: said only when somebody has waited. */
function lines(source: ProgressSource, name: string, terminal: Terminal, whole: Forecast): Progress {
  const began = Date.now();
  const before = source.tickets();
  let replications = 0;
  let announced = false;
  const announce = () => {
    announced = true;
    const { en, zh } = workText(source);
    terminal.say({ en: `${name}: simulating ${en} …`, zh: `${name}：正在模拟，${zh} …` });
  };
  const timer = setTimeout(announce, WORTH_A_LINE_MILLISECONDS);
  return {
    done: () => {
      replications++;
      whole.done(terminal.say);
    },
    stop: () => {
      clearTimeout(timer);
      if (!announced) return;
      const seconds = (Date.now() - began) / 1000;
      const tickets = (source.tickets() - before).toLocaleString('en');
      terminal.say({
        en: `${name}: ${counted(replications)}, ${tickets} tickets in ${seconds.toFixed(1)} s.`,
        zh: `${name}：${replications} 次重复，${tickets} 张工单，用时 ${seconds.toFixed(1)} 秒。`,
      });
    },
  };
}

function counted(replications: number): string {
  return `${replications} ${replications === 1 ? 'replication' : 'replications'}`;
}
