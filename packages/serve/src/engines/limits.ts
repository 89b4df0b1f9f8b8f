import { totalmem } from "node:os";

/** What the engines may take. All are enforced from outside their processes. */
export interface EngineLimits {
  /** How many processes answer questions. */
  readonly readers: number;
  /** Mebibytes that a process may hold before it is killed. */
  readonly memoryMiB: number;
  /** How long a question may take, counted from when a process began on it. */
  readonly timeMs: number;
  /** How long work that publishes may take. */
  readonly workMs: number;
  /** How long a question may wait for its turn. */
  readonly waitMs: number;
  /** How many questions may wait, of all and of one caller. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** After so long a question counts as slow: it makes room where quick ones wait and every process is taken. */
  readonly quickMs: number;
  /** How long a process that was asked to stop has before it is killed. */
  readonly graceMs: number;
  /** Whether processes that answer leave the processor to whoever wants it: where what asks draws a screen on the same computer. */
  readonly yields: boolean;
  /** How often it is looked for what others published. */
  readonly noticeMs: number;
}

const mebibyte = 2 ** 20;
const minute = 60_000;

/** A quarter of the memory there is, but no less than what an engine needs, nor more than 2 GiB. */
function usualMemoryMiB(): number {
  const has = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.min(2048, Math.max(768, Math.floor(has / mebibyte / 4)));
}

export const usualLimits = (): EngineLimits => ({
  readers: 2,
  memoryMiB: usualMemoryMiB(),
  timeMs: minute,
  workMs: 240 * minute,
  waitMs: minute / 2,
  waiting: 64,
  waitingOfOne: 16,
  quickMs: 1000,
  graceMs: 1000,
  yields: false,
  noticeMs: 2000,
});

/** What DuckDB may use of a process's memory before it spills; the rest is for JavaScript and for what DuckDB does not count. */
export const warehouseLimit = ({ memoryMiB }: EngineLimits): string =>
  `${Math.floor(memoryMiB * 0.58)}MiB`;

/** What values of JavaScript may take of it. */
export const heapMiB = ({ memoryMiB }: EngineLimits): number => Math.floor(memoryMiB * 0.6);
