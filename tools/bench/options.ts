import { parseArgs } from "node:util";

/** What is measured. */
export interface BenchOptions {
  /** Numbers of customers, ascending: the largest is compared with others, all of them show how costs grow. */
  readonly sizes: readonly number[];
  /** Rules in the shared pass. */
  readonly rules: number;
  /** The parts to run, in this order. */
  readonly parts: readonly PartName[];
}

/** All parts, in the order they run: RFM before rules, whose large runs it would otherwise be compared with. */
const partNames = [
  "start",
  "editor",
  "page",
  "terminal",
  "server",
  "churn",
  "clusters",
  "score",
  "history",
  "data",
  "rfm",
  "rules",
  "incremental",
] as const;

export type PartName = (typeof partNames)[number];

/** Parts that are not about shops of several sizes, or make their own. */
const withoutShops: ReadonlySet<PartName> = new Set([
  "start",
  "editor",
  "page",
  "terminal",
  "server",
  "churn",
  "clusters",
  "score",
  "history",
]);

/** True for a part that the shops of all sizes are made for. */
export const needsShops = (part: PartName): boolean => !withoutShops.has(part);

const full = [10_000, 100_000, 1_000_000];
const quick = [1000, 4000, 16_000];

/** What the command line asks for. @throws TypeError for an option that does not exist, RangeError for a value that is none */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      sizes: { type: "string" },
      rules: { type: "string", default: "100" },
    },
  });
  const sizes = values.sizes?.split(",").map((size) => wholeNumber("sizes", size));
  return {
    sizes: (sizes ?? (values.quick ? quick : full)).toSorted((one, other) => one - other),
    rules: wholeNumber("rules", values.rules),
    parts: chosenParts(positionals),
  };
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text.replaceAll("_", ""));
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new RangeError(`--${option} takes whole numbers above 0, got ${text}`);
}

function chosenParts(names: readonly string[]): readonly PartName[] {
  const unknown = names.find((name) => partNames.every((part) => part !== name));
  if (unknown !== undefined) {
    throw new RangeError(`parts are ${partNames.join(", ")}, got ${unknown}`);
  }
  return partNames.filter((part) => names.length === 0 || names.includes(part));
}
