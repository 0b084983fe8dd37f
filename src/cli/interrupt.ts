/** Ctrl-C: the first asks for an end with what is finished, the second ends at once. */
import { setMaxListeners } from 'node:events';
import { INTERRUPTED } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to the shell. */
  release(): void;
}

export function listenForInterrupt(terminal: Terminal): Interruption {
  const controller = new AbortController();
  // Every replication listens; that many listeners are meant, not leaked.
  setMaxListeners(0, controller.signal);
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    terminal.say({
      en: '\nInterrupted: finished replications are kept. Once more ends at once.',
      zh: '\n已中断：保留已完成的重复。再按一次立即结束。',
    });
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}
