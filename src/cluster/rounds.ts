/** Work that is done round by round, never two rounds at once, and once more whenever something has happened meanwhile. */

export interface Rounds {
  /** There is something to do. */
  again(): void;
  /** Settles when the round that is going on has ended; no other follows. */
  stop(): Promise<void>;
}

/** @param onError told of a round that failed; the next is done all the same */
export function inRounds(round: () => Promise<void>, onError: (error: unknown) => void): Rounds {
  let wanted = false;
  let stopped = false;
  let running: Promise<void> | null = null;
  const runAll = async () => {
    // What else happens in this turn of the event loop belongs to the same round.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (wanted && !stopped) {
      wanted = false;
      try {
        await round();
      } catch (error) {
        if (!stopped) onError(error);
      }
    }
    running = null;
  };
  return {
    again: () => {
      wanted = true;
      if (!stopped) running ??= runAll();
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
