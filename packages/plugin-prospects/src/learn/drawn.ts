import { cell } from "@satsuma/plugin";
import type { FitInput, Run } from "@satsuma/plugin";
import { columnNumbers } from "@satsuma/plugin/variables";
import type { DesignColumn } from "@satsuma/plugin/variables";
import { foldOf } from "@satsuma/stats/evaluation";
import type { ProspectsParams } from "../config.ts";
import type { ProspectsModel } from "../model.ts";

/** Customers to learn from. */
export interface Drawn {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  /** 1 for members. */
  readonly labels: Uint8Array;
  readonly folds: Uint8Array;
}

/** How many of both kinds there are. */
export interface Sizes {
  readonly members: number;
  readonly others: number;
}

export const FOLDS = 5;

/** Draws customers; where not all can be drawn, as many members as others, so that rare members are not lost. */
export async function drawnRows(
  input: FitInput<string, "outcome">,
  columns: readonly DesignColumn[],
  { members, others }: Sizes,
  { params, random, signal }: Run<ProspectsParams, ProspectsModel>,
): Promise<Drawn> {
  const seed = String(Math.floor(random() * 2 ** 32));
  const isAll = members + others <= params.rows;
  const frame = await input.sample({
    rows: params.rows,
    seed,
    ...(!isAll && { stratify: input.outcomes.outcome }),
  });
  signal.throwIfAborted();
  const [outcomes, keys] = [frame.columns["outcome"]!, frame.columns["customer"]!];
  const rows = Array.from({ length: frame.length }, (_, row) => row);
  return {
    rows: frame.length,
    columns: columns.map((column) => columnNumbers(column, frame)),
    labels: Uint8Array.from(rows, (row) => Number(cell(outcomes, row) === true)),
    folds: Uint8Array.from(rows, (row) => foldOf(String(cell(keys, row)), FOLDS, seed)),
  };
}

/** The rows for which something holds. */
export function rowsWhere(drawn: Drawn, holds: (row: number) => boolean): Drawn {
  const chosen = Array.from({ length: drawn.rows }, (_, row) => row).filter(holds);
  return {
    rows: chosen.length,
    columns: drawn.columns.map((column) => Float64Array.from(chosen, (row) => column[row]!)),
    labels: Uint8Array.from(chosen, (row) => drawn.labels[row]!),
    folds: Uint8Array.from(chosen, (row) => drawn.folds[row]!),
  };
}

/** How many customers a drawn member, and a drawn other, stands for. */
export function weightsOf({ labels, rows }: Drawn, { members, others }: Sizes) {
  const ones = labels.reduce((sum, label) => sum + label, 0);
  return { member: members / ones, other: others / (rows - ones) };
}
