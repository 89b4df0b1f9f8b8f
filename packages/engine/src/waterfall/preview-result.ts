import type { Diagnostic, Scalar } from "@satsuma/model";

/** How many customers a rule keeps, condition by condition. */
export interface Preview {
  readonly asOf: string;
  readonly size: number;
  readonly customers: number;
  /** Those that must all hold, in the order they are written: `customers` less all that they remove is `size`. */
  readonly conditions: readonly PreviewCondition[];
  /** Keys of the first few members, in key order. */
  readonly sample: readonly Scalar[];
  /** Customers who fail exactly one of the conditions: the first few of each by key, in the order of the conditions. */
  readonly nearMisses: readonly NearMiss[];
  readonly diagnostics: readonly Diagnostic[];
  /** The rule in English. */
  readonly english: string;
}

/**
 * A condition of a list. In a list of which all must hold, each takes from those whom the ones before it left. In any other list each
 * decides about those for whom it matters, the ones before it having fallen one short: there the `size`s add up to that of the list.
 */
export interface PreviewCondition {
  /** As written, on one line. */
  readonly text: string;
  /** In plain English, with the dates its periods have. */
  readonly english: string;
  /** Of a list: how many of `of` must hold. Absent for a condition without parts. */
  readonly needs?: number;
  /** Customers it is asked of, in order. */
  readonly reached: number;
  /** Those of them for whom it holds. */
  readonly size: number;
  /** `reached` less `size`. */
  readonly removed: number;
  /** Customers for whom it holds on its own. */
  readonly alone: number;
  /** Members more without just this condition; of a list that needs not all of its parts, members fewer. */
  readonly only: number;
  readonly dead?: DeadCondition;
  /** What is weak about the data it stands on, a clause each; absent where there is nothing, and for lists. */
  readonly weak?: readonly string[];
  /** The parts of a list, in the order they are written. */
  readonly of?: readonly PreviewCondition[];
}

/**
 * Why a condition may be a mistake. `includes nobody`: it holds for no customer at all. `excludes nobody`: it holds for everybody it is
 * asked of; in a list that needs not all of its parts, for every customer. `redundant`: without just this one the members are the same.
 */
export type DeadCondition = "includes nobody" | "excludes nobody" | "redundant";

/** A customer who is no member for one reason only. */
export interface NearMiss {
  /** The key. */
  readonly customer: Scalar;
  /** Which of the preview's conditions fails, from 0. */
  readonly condition: number;
}

/** How many customers each tier takes, in order: those of all tiers and the rest are all customers. */
export interface TiersPreview {
  /** `loyalty`. */
  readonly of: string;
  readonly title?: string;
  readonly asOf: string;
  readonly customers: number;
  readonly tiers: readonly TierPreview[];
  /** Customers whom no tier takes. */
  readonly rest: number;
}

export interface TierPreview {
  /** `loyalty.gold`. */
  readonly name: string;
  readonly title?: string;
  /** Its own condition as written; absent for `otherwise`. */
  readonly text?: string;
  /** Customers whom the tiers before it left. */
  readonly reached: number;
  /** Those of them that it takes. */
  readonly size: number;
  /** Customers for whom its own condition holds, also those of earlier tiers. */
  readonly alone: number;
  /** `includes nobody`: its condition holds for nobody. `redundant`: all for whom it holds are in earlier tiers. */
  readonly dead?: Exclude<DeadCondition, "excludes nobody">;
}
