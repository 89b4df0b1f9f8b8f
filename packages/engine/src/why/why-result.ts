import type { ChangeStep, NoChange } from "@satsuma/language";
import type { Scalar } from "@satsuma/model";

/** Why one customer is in a segment, or is not. */
export interface Why {
  readonly segment: string;
  readonly title?: string;
  /** The customer's key. */
  readonly customer: string;
  /** ISO instant. */
  readonly asOf: string;
  readonly isMember: boolean;
  /** What decided it, a line each: `✓ at least one order ever — 3 found, the latest on 1 Mar 2025`. */
  readonly english: string;
  /** The same as data: no more than what decided it. */
  readonly conditions: readonly WhyCondition[];
  /** The nearest change that flips it. Events that the data has at or after `asOf` count as not happened. */
  readonly nearest: WhyNearest;
  /** When it flips by itself, if nothing happens to the customer; absent when it does not, or nobody can tell. */
  readonly next?: { readonly at: string; readonly english: string };
  /** The models that values in the rule come from; changes take them as they are. */
  readonly models: readonly WhyModel[];
}

/** One condition that decided a verdict. */
export interface WhyCondition {
  /** What it says: `no orders since 1 Dec 2025 (the last 90 days)`. Where the rule says `not`, so does the text. */
  readonly text: string;
  /** As it stands in a rule file, without the `not` that may stand before it; absent where it stands in none. */
  readonly written?: string;
  /** Whether what the text says is true. */
  readonly holds: boolean;
  /** The values that decided it. */
  readonly values: readonly WhyValue[];
  /** The same in words: `there is 1, o_88123 on 25 Feb 2026`; empty where there is nothing to say. */
  readonly found: string;
  /**
   * The instant since which it has been what it is: from it on, or from a microsecond after it. Absent when it always was, as far as
   * the customer's events tell, and where `restsOn` names others, a model or a lot: those have no history here.
   */
  readonly since?: string;
  /** What it hangs on. Attributes have no history: they are taken as they are stored. */
  readonly restsOn: readonly RestsOn[];
  /** For a ranking: what the last one holds who is in, the others as they are; this customer's own value would have to be as good. */
  readonly last?: WhyValue;
  /** The parts that decided it. */
  readonly of: readonly WhyCondition[];
}

/** What a condition hangs on: the customer's events and attributes, time, other customers, a model, a lot. */
export type RestsOn = "events" | "attributes" | "time" | "others" | "model" | "lot";

/** A value that was found. */
export interface WhyValue {
  /** What it is: `total amount of orders since 1 Dec 2025`. */
  readonly text: string;
  /** Numbers are doubles, dates and instants text; null is unknown. */
  readonly value: Scalar;
  /** A currency, or the unit the catalogue gives. */
  readonly unit?: string;
  /** For a value from events: how many, and the last of them. */
  readonly events?: {
    readonly count: number;
    readonly last?: { readonly time: string; readonly key?: Scalar };
  };
}

/** The nearest change that flips a verdict, or why there is none. */
export type WhyNearest =
  | {
      readonly kind: "change";
      /** In order: carried out one after the other, and nothing else, the rule evaluated as of `asOf` comes to the opposite. */
      readonly steps: readonly ChangeStep[];
      readonly asOf: string;
      /** The first instant as of which the same events, happening as long before it, no longer do; absent when none was found. */
      readonly by?: string;
      /** In points, for ranking changes: 30 days of waiting, or one more event, are one. */
      readonly cost: number;
      readonly english: string;
    }
  | { readonly kind: "none"; readonly reason: NoChange; readonly english: string };

/** A model that values of a rule come from. */
export interface WhyModel {
  /** `rfm.score`. */
  readonly method: string;
  readonly version: number;
  /** ISO instant. */
  readonly asOf: string;
}

/** Where else a customer could be: another tier, or another value of a trait. */
export interface WhyOther {
  /** `value_tier.gold`, or the value. */
  readonly name: string;
  readonly title?: string;
  /** What would take the customer there. */
  readonly nearest: WhyNearest;
}

/** Which tier of a set one customer is in, and what would move it. */
export interface WhyTiers {
  readonly tiers: string;
  readonly title?: string;
  readonly customer: string;
  /** ISO instant. */
  readonly asOf: string;
  /** The tier, and why; absent when the customer is in none. */
  readonly current?: Why;
  /** Every other tier, in the order they are written. */
  readonly others: readonly WhyOther[];
}
