/** Called now and then while a run goes on, so that people can see it does. */
export type Progress = (ticketsCreated: number) => void;

/** Tickets between two calls. */
export const PROGRESS_EVERY = 16_384;
