import { sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";

/** How tightly a piece of SQL holds together, loosest first: decides where it needs parentheses. */
export const binding = { or: 0, and: 1, test: 2, arithmetic: 3, atom: 4 } as const;

/** An expression in SQL, and whether it can be unknown. */
export interface Written {
  readonly sql: Fragment;
  readonly nullable: boolean;
  /** The same, but NULL where it is 0 for want of events; cheaper to compare. Absent where that does not happen. */
  readonly orZero?: Fragment;
  /** The same double, but infinite or no number where it is unknown for being so; cheaper to go on reckoning with. */
  readonly unchecked?: Fragment;
  readonly binding: (typeof binding)[keyof typeof binding];
}

/** Something that never needs parentheses: a column, a constant, a call. */
export const atom = (fragment: Fragment, nullable: boolean): Written => ({
  sql: fragment,
  nullable,
  binding: binding.atom,
});

/** A predicate that is never NULL. */
export const test = (fragment: Fragment): Written => ({
  sql: fragment,
  nullable: false,
  binding: binding.test,
});

/** The SQL, in parentheses unless it holds together at least so tightly. */
export const wrapped = (written: Written, atLeast: Written["binding"]): Fragment =>
  written.binding >= atLeast ? written.sql : sql`(${written.sql})`;

/** The SQL as an operand of anything. */
export const operand = (written: Written): Fragment => wrapped(written, binding.atom);
