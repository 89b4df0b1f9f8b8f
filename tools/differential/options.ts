import { parseArgs } from "node:util";
import type { EngineName } from "../../packages/sql/test/support/engines/index.ts";
import { freshSeed } from "./random.ts";

/** What a deep test is told. */
export interface DeepOptions {
  readonly seed: number;
  readonly programs: number;
  readonly minutes: number;
  readonly engines: readonly EngineName[];
  /** How many programs may be tried to make one failure smaller. */
  readonly tries: number;
}

const known: readonly EngineName[] = ["duckdb", "pglite", "postgres", "clickhouse"];

/** What the command line asks for. @throws TypeError for an option that does not exist, RangeError for a value that is none */
export function deepOptions(args: readonly string[]): DeepOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string" },
      programs: { type: "string" },
      minutes: { type: "string" },
      engines: { type: "string", default: known.join(",") },
      tries: { type: "string", default: "400" },
    },
  });
  const hasEnd = values.programs !== undefined || values.minutes !== undefined;
  return {
    seed: values.seed === undefined ? freshSeed() : wholeNumber("seed", values.seed),
    programs:
      values.programs === undefined
        ? hasEnd
          ? Infinity
          : 20_000
        : wholeNumber("programs", values.programs),
    minutes: values.minutes === undefined ? Infinity : wholeNumber("minutes", values.minutes),
    engines: values.engines.split(",").map(engineNamed),
    tries: wholeNumber("tries", values.tries),
  };
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text.replaceAll("_", ""));
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`--${option} takes a whole number, got ${text}`);
}

function engineNamed(text: string): EngineName {
  const found = known.find((name) => name === text);
  if (found === undefined) throw new RangeError(`engines are ${known.join(", ")}, got ${text}`);
  return found;
}
