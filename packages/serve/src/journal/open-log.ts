import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";

export const logLevels = ["info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogNeeds {
  readonly level: LogLevel;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Standard error unless told. */
  readonly destination?: DestinationStream | undefined;
}

/** A log of JSON lines: `time` as an ISO instant, `level` as a word, `msg`, and what the line is about. */
export const openLog = ({ level, clock, destination }: LogNeeds): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
