import type { FitInput, Frame } from "@satsuma/plugin";
import { numberAt } from "@satsuma/plugin/variables";
import { dimensions } from "./config.ts";
import type { Dimension } from "./config.ts";
import type { Scoring } from "./model.ts";
import { namesOf } from "./names/segment-name.ts";
import { scoreOf } from "./score-of.ts";

/** How customers spread over the scores. */
export interface Spread {
  /** By dimension: the scores that occur, ascending. */
  readonly filled: Readonly<Record<Dimension, readonly number[]>>;
  /** By name, all of the table: how many customers. */
  readonly sizes: Readonly<Record<string, number>>;
  /** How many customers by recency score, then frequency score, from 1. */
  readonly grid: readonly (readonly number[])[];
}

/** Scores all customers by the model and counts them, in one question. */
export async function spreadOf(input: FitInput<Dimension>, model: Scoring): Promise<Spread> {
  const scores = dimensions.map((dimension) => scoreOf(dimension, model.cuts, input));
  const counts = await input.aggregate({ customers: { fn: "count" } }, scores);
  const filled = (dimension: Dimension) => scoresIn(counts, dimensions.indexOf(dimension));
  return {
    filled: {
      recency: filled("recency"),
      frequency: filled("frequency"),
      monetary: filled("monetary"),
    },
    sizes: sizesBy(model, counts),
    grid: gridBy(model, counts),
  };
}

function scoresIn(counts: Frame, dimension: number): number[] {
  const found = rows(counts).map((row) => numberAt(counts, `by${dimension}`, row));
  return [...new Set(found)].filter((score) => !Number.isNaN(score)).toSorted((a, b) => a - b);
}

function sizesBy({ names }: Scoring, counts: Frame): Record<string, number> {
  const sizes = Object.fromEntries(names.map(({ name }) => [name, 0]));
  for (const row of rows(counts)) {
    const [recency, frequency, monetary] = [0, 1, 2].map((i) => numberAt(counts, `by${i}`, row));
    const [name] = namesOf(names, {
      recency: recency!,
      frequency: frequency!,
      monetary: monetary!,
    });
    if (name !== undefined) sizes[name.name]! += numberAt(counts, "customers", row);
  }
  return sizes;
}

function gridBy({ bins }: Scoring, counts: Frame): number[][] {
  const grid = Array.from({ length: bins }, () => Array<number>(bins).fill(0));
  for (const row of rows(counts)) {
    const line = grid[numberAt(counts, "by0", row) - 1];
    const frequency = numberAt(counts, "by1", row) - 1;
    if (line?.[frequency] !== undefined) line[frequency] += numberAt(counts, "customers", row);
  }
  return grid;
}

const rows = ({ length }: Frame): number[] => Array.from({ length }, (_, i) => i);
