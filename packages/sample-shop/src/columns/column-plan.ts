import type { ColumnKind, NumericKind } from "./column.ts";
import type { GrowingColumn } from "./growing-column.ts";
import { InstantColumn, NumberColumn, TextColumn, YesNoColumn } from "./growing-column.ts";
import { ChoiceColumn, ChoicesColumn } from "./option-columns.ts";

/** What a column is, before there are rows. */
export interface ColumnPlan<Value = never> {
  readonly kind: ColumnKind;
  /** A sentence for the people who write rules on it. */
  readonly doc: string;
  /** All values there can be; absent where the list is open. */
  readonly options?: readonly string[];
  /** An empty column of this plan. */
  readonly start: () => GrowingColumn<Value>;
}

/** The plans of a table's columns by name, in the order they are written. */
export type ColumnPlans = Readonly<Record<string, ColumnPlan>>;

const numeric =
  (kind: NumericKind) =>
  (doc: string): ColumnPlan<number> => ({ kind, doc, start: () => new NumberColumn(kind) });

/** Whole numbers: keys and counts. */
export const whole = numeric("whole");

/** Numbers with a fraction. */
export const number = numeric("number");

/** Amounts of money, in whole cents. */
export const money = numeric("money");

/** Days since 1970-01-01. */
export const date = numeric("date");

/** Whole seconds since 1970-01-01 UTC. */
export const instant = (doc: string): ColumnPlan<number> => ({
  kind: "instant",
  doc,
  start: () => new InstantColumn(),
});

/** Claims that are true, false or unknown. */
export const yesNo = (doc: string): ColumnPlan<boolean | undefined> => ({
  kind: "yes-no",
  doc,
  start: () => new YesNoColumn(),
});

/** Free text. */
export const text = (doc: string): ColumnPlan<string | undefined> => ({
  kind: "text",
  doc,
  start: () => new TextColumn(),
});

/** One of a closed list. */
export const choice = <Option extends string>(
  options: readonly Option[],
  doc: string,
): ColumnPlan<Option | undefined> => ({
  kind: "choice",
  doc,
  options,
  start: () => new ChoiceColumn(options),
});

/** Any number of a closed list of at most 50. */
export const choices = <Option extends string>(
  options: readonly Option[],
  doc: string,
): ColumnPlan<readonly Option[] | undefined> => ({
  kind: "choices",
  doc,
  options,
  start: () => new ChoicesColumn(options),
});
