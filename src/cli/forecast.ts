/** Says of work that will take long how many replications it is and about how long they take, by the first that are finished. */
import type { Bilingual } from '../scenario/problems.ts';

export interface Work {
  /** To be simulated in all, by the most that it can be. */
  readonly replications: number;
  /** What they are made of: '64 mixes, 20 each'. */
  readonly made?: Bilingual;
  /** Whether there may be fewer: until a precision is reached. */
  readonly atMost?: boolean;
}

export interface Forecast {
  /** One more replication is done; the first time that it is known to take long, that is said. */
  done(say: (sentence: Bilingual) => void): void;
}

/** What is finished meanwhile tells the pace: so many or, of long ones, one and another. */
const LEAST_SECONDS = 2;
const ENOUGH = 6;
const ENOUGH_SECONDS = 10;
/** Shorter work is done before a sentence about it is read. */
const LONG_SECONDS = 20;

/** @param now in milliseconds */
export function openForecast(work: Work, name: string, now: () => number = Date.now): Forecast {
  const began = now();
  let finished = 0;
  let first = 0;
  let known = false;
  return {
    done: (say) => {
      finished++;
      const passed = (now() - began) / 1000;
      // Until the first is there, threads start and code is compiled.
      if (finished === 1) first = passed;
      const since = passed - first;
      if (known || since < LEAST_SECONDS || (finished < ENOUGH && since < ENOUGH_SECONDS)) return;
      known = true;
      const seconds = first + (since * (work.replications - 1)) / (finished - 1);
      if (seconds < LONG_SECONDS) return;
      const { en: count, zh: number } = workText(work);
      const { en: time, zh: duration } = timeText(seconds);
      say({
        en: `${name}: ${count}, about ${time}, reckoned from the first ${finished}.`,
        zh: `${name}：${number}，按前 ${finished} 次推算，共需约${duration}。`,
      });
    },
  };
}

/** '1,280 replications (64 mixes, 20 each)', 'at most 200 replications'. */
export function workText({ replications, made, atMost = false }: Work): Bilingual {
  const count = replications.toLocaleString('en');
  return {
    en: `${atMost ? 'at most ' : ''}${count} ${replications === 1 ? 'replication' : 'replications'}${made ? ` (${made.en})` : ''}`,
    zh: `${atMost ? '至多' : ''}重复 ${count} 次${made ? `（${made.zh}）` : ''}`,
  };
}

/** A guess is told with two digits at most. */
function timeText(seconds: number): Bilingual {
  if (seconds < 90) {
    const tens = 10 * Math.round(seconds / 10);
    return { en: `${tens} s`, zh: ` ${tens} 秒` };
  }
  if (seconds < 90 * 60) {
    const minutes = Math.round(seconds / 60);
    return { en: `${minutes} min`, zh: ` ${minutes} 分钟` };
  }
  const hours = seconds / 3600;
  const text = hours < 10 ? hours.toFixed(1) : String(Math.round(hours));
  return { en: `${text} h`, zh: ` ${text} 小时` };
}
