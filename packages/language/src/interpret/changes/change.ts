import type { Fact, Facts } from "@satsuma/ir";

/** One step of a change, as a machine could carry it out. */
export type ChangeStep =
  /** Nothing happens until an instant (ISO 8601 in UTC with `Z`): the rule is evaluated as of it. */
  | { readonly kind: "wait"; readonly until: string }
  /** Events happen: the fields of each that the rule reads, its time and key among them. They do not have to be told apart otherwise. */
  | {
      readonly kind: "event";
      readonly event: string;
      readonly rows: readonly Facts[];
      /** By field, what it takes for the change to flip the rule: fields that are not listed may be otherwise. */
      readonly needs: Readonly<Record<string, Need>>;
    }
  /** An attribute is another; null for one that is not known. */
  | { readonly kind: "attribute"; readonly name: string; readonly value: Fact | null };

/**
 * What the value of a field has to be: the one given; a number as large or as small; numbers that come to as much in all, also when
 * they are spread over more events; or one that no event of the customer has yet, another for each.
 */
export type Need = "as given" | "at least" | "at most" | "in all" | "new";

/** A change that flips a verdict: with the steps carried out in order, and nothing else, the rule comes to the opposite. */
export interface Change {
  readonly steps: readonly ChangeStep[];
  /** ISO instant of the evaluation that comes to the opposite: as-of, or what was waited for last. */
  readonly asOf: string;
  /** How far away it is, in points: a convention for ranking changes, see `costs`. */
  readonly cost: number;
  /** The first instant as of which the same events, happening as long before it, no longer do; absent when none was found. */
  readonly by?: string;
}

/** Why no change was found. */
export type NoChange =
  /** Lots are drawn by key. */
  | "lot"
  /** It hangs on other customers alone. */
  | "others"
  /** It hangs on values of a model that the customer's own data does not lead to. */
  | "model"
  /** What decided it lies in the past and stays: events that happened, or periods that are over. */
  | "past"
  /** The rule says the same of everyone. */
  | "constant"
  /** None of the changes that were tried comes to the opposite. */
  | "search";
