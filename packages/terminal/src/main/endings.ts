import { SatsumaError } from "@satsuma/model";

/** What a program in a terminal is ended by, besides its user. */
export interface Endings {
  /** Aborted with the error that ended it: `INTERRUPTED` where it was told to end. */
  readonly signal: AbortSignal;
  /** Ends it as if it had been told to from outside. */
  readonly end: (why: unknown) => void;
  /** Listens no longer. */
  readonly release: () => void;
}

/** Signals that end a program; with `SIGHUP` its terminal is gone. */
const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Listens to everything that may end the program, so that the terminal is given back before anything else is written to it: signals,
 * a terminal that is gone, and errors that nobody caught.
 */
export function listenForEndings(process: NodeJS.Process): Endings {
  const ending = new AbortController();
  const end = (why: unknown): void => ending.abort(why);
  const told = (): void =>
    end(new SatsumaError("INTERRUPTED", "told to end; nothing was half done"));
  const { stdin, stdout } = process;
  for (const name of endSignals) process.on(name, told);
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
  for (const event of ["end", "close", "error"] as const) stdin.on(event, told);
  stdout.on("error", told);
  return {
    signal: ending.signal,
    end,
    release() {
      for (const name of endSignals) process.off(name, told);
      process.off("uncaughtException", end);
      process.off("unhandledRejection", end);
      for (const event of ["end", "close", "error"] as const) stdin.off(event, told);
      stdout.off("error", told);
    },
  };
}
