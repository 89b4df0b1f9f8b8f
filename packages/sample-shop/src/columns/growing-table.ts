import type { Column } from "./column.ts";
import type { ColumnPlan, ColumnPlans } from "./column-plan.ts";
import type { GrowingColumn } from "./growing-column.ts";

type ValueOf<Plan> = Plan extends ColumnPlan<infer Value> ? Value : never;

/** A row of a table: a value for every planned column. */
export type Row<Plans> = { readonly [Name in keyof Plans]: ValueOf<Plans[Name]> };

/** A table while it is being made, a batch at a time. */
export class GrowingTable<Plans extends ColumnPlans> {
  readonly #names: readonly string[];
  readonly #columns: readonly GrowingColumn<never>[];
  #rows = 0;
  #added = 0;

  constructor(plans: Plans) {
    this.#names = Object.keys(plans);
    this.#columns = Object.values(plans).map((plan) => plan.start());
  }

  /** How many rows were added in all, also those already taken. */
  get added(): number {
    return this.#added;
  }

  /** The key of the row that will be added next: rows are numbered from 1. */
  get nextKey(): number {
    return this.#added + 1;
  }

  /** Adds a row at the end. */
  add(row: Row<Plans>): void {
    for (let i = 0; i < this.#columns.length; i++) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the plan that made the column typed the row's value
      this.#columns[i]!.push(row[this.#names[i]!] as never);
    }
    this.#rows += 1;
    this.#added += 1;
  }

  /** The rows since they were last taken, by column. */
  take(): { rows: number; columns: Readonly<Record<string, Column>> } {
    const rows = this.#rows;
    this.#rows = 0;
    const taken = this.#columns.map((column, i) => [this.#names[i]!, column.take()] as const);
    return { rows, columns: Object.fromEntries(taken) };
  }
}
