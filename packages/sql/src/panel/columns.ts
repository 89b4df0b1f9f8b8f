import { isCond } from "@satsuma/ir";
import type { Cond, Literal, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { PanelFigure } from "./figures.ts";

/** How many columns of each kind a panel has. */
export interface PanelColumns {
  readonly instants: number;
  /** One constant an instant each. */
  readonly parameters: readonly (readonly Literal[])[];
  readonly figures: readonly PanelFigure[];
  /** How many were worked out for each instant beforehand. */
  readonly worked: number;
}

// A space keeps them apart from the columns of customers, which are called as a rule calls them or as a file does.
export const instantNumber = "instant number";
export const panelOrdinal = "instant ordinal";
export const parameterColumn = (i: number): string => `instant p${i}`;
export const workedColumn = (k: number): string => `instant w${k}`;

/** The column of something that was worked out, as of one instant. */
export const workedAt = (k: number, instant: number): string => `w${k}_${instant}`;

/** The column a figure has. */
export const figureColumn = (i: number): string => `f${i}`;

/** The ends of numbered windows, or of what holds those of all figures of a group. */
export const fromColumn = (of: number | string): string => `from ${of}`;
export const toColumn = (of: number | string): string => `to ${of}`;

/** What the latest start of the windows of a group of figures is called by. */
export const latestFrom = (group: string): string => `latest of ${group}`;

/** A group of figures, as `stored` nodes call their table. */
export const figuresOf = (group: string): string => `figures of ${group}`;

export const attribute = (name: string, type: ValueType, nullable = false): Value => ({
  kind: "attribute",
  name,
  type,
  nullable,
});

/** What was worked out, read from the panel. */
export function workedNode(node: Cond | Value, k: number): Cond | Value {
  const column = workedColumn(k);
  if (isCond(node)) return { kind: "isYes", value: attribute(column, { kind: "yes/no" }) };
  return attribute(column, node.type, true);
}

/** A figure, read from the panel: those without events have no row there. */
export function figureNode({ aggregate: { type, fn }, group }: PanelFigure, i: number): Value {
  const value = storedFigure(group, i, type);
  if (fn !== "count" && fn !== "countDistinct" && fn !== "sum") return value;
  const fallback: Literal = { kind: "literal", type, nullable: false, value: "0" };
  return { kind: "default", type, nullable: false, value, fallback };
}

/** Whether a figure counts anything, read from the panel. */
export const seenNode = ({ group }: PanelFigure, i: number): Cond => ({
  kind: "isYes",
  value: storedFigure(group, i, { kind: "yes/no" }),
});

const storedFigure = (group: string, i: number, type: ValueType): Value => ({
  kind: "stored",
  table: figuresOf(group),
  column: figureColumn(i),
  type,
  nullable: true,
});
