import type { Scalar } from "@satsuma/model";

/**
 * What is typical of a segment against a base. Every figure is about at least `minimumGroup` customers, or says that it is
 * suppressed. Intervals are at 95%.
 */
export interface Profile {
  /** ISO instant. */
  readonly asOf: string;
  readonly customers: number;
  readonly segment: ProfiledGroup;
  readonly base: ProfileBase;
  readonly minimumGroup: number;
  /** At most eight, in the order to be read. */
  readonly persona: readonly PersonaSentence[];
  /** Those that differ by more than chance first, then by strength. */
  readonly variables: readonly ProfiledVariable[];
  /** Variables that the rules themselves read: they differ because the segment was defined so. */
  readonly byDefinition: readonly ProfiledVariable[];
  readonly skipped: readonly SkippedVariable[];
  /** Fields of events, such as products: what customers of the segment have more or less often than those of the base. */
  readonly fields: readonly ProfiledField[];
  /** Absent where there are no events. */
  readonly demand?: Demand;
  /** Absent where customers are too few or have no values to be told apart by. */
  readonly variation?: Variation;
  /** What a reader should know before believing the figures, most important first. */
  readonly warnings: readonly string[];
}

/** Customers as they were asked for. */
export interface ProfiledGroup {
  /** The segment's name, or the expression. */
  readonly name: string;
  readonly title?: string;
  readonly size: number;
  /** 0 to 1 of all customers. */
  readonly share: number;
}

/** Whom a segment is compared with. */
export type ProfileBase =
  | { readonly kind: "rest"; readonly size: number }
  /** Members of another segment who are not in this one; `both` are in both and left out of the base. */
  | ({ readonly kind: "segment"; readonly both: number } & ProfiledGroup)
  /** There is nobody, or too few, to compare with: nothing is compared then. */
  | { readonly kind: "none"; readonly size: number; readonly why: string };

/** A sentence about the segment and the figures it says. */
export interface PersonaSentence {
  readonly text: string;
  /** Where its figures are found: paths into the profile, such as `variables.age` or `fields.orders.product`. */
  readonly figures: readonly string[];
}

/** A figure with the interval it may lie in. */
export interface Interval95 {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One variable in the segment and the base. */
export type ProfiledVariable = NumberVariable | DateVariable | CategoryVariable;

interface AnyVariable {
  /** An attribute's or trait's name; of behaviour a short name of its own. */
  readonly name: string;
  readonly origin: "attribute" | "trait" | "behaviour";
  /** What it is in the rule language. */
  readonly expression: string;
  readonly doc?: string;
  /** `days`, a currency, `share`. */
  readonly unit?: string;
  /** Why it says nothing new: what the rules read. */
  readonly definedBy?: string;
  /** Absent where there is no base, or too few customers with known values. */
  readonly comparison?: VariableComparison;
  /** Customers without a value. */
  readonly unknown: { readonly segment: number; readonly base: number };
}

/** How a variable differs between segment and base. */
export interface VariableComparison {
  /**
   * Of numbers and dates Cliff's delta, −1 to 1: how much more often a member has the larger value than the smaller, of two drawn
   * at random. Of categories the angle between the distributions, 0 to π: the size of Cohen's h where there are two.
   */
  readonly effect: Interval95 & { readonly measure: "Cliff's delta" | "Cohen's h" };
  /**
   * The size of the effect on one scale for all kinds, that of Cohen's d: 0.2 is small, 0.5 medium, 0.8 large; at most π. Of a
   * delta it is √2 Φ⁻¹((1 + δ) / 2), which is d where values are normal; of categories h, which has the same marks.
   */
  readonly strength: number;
  readonly direction: "higher" | "lower" | "different" | "same";
  /** Of the test of Mann and Whitney, or of chi-square. */
  readonly pValue: number;
  /**
   * The p-value adjusted for all variables that are compared (Benjamini and Hochberg): `isBeyondChance` where it is at most 0.05, so
   * that of all variables marked so 5% are expected to differ by chance.
   */
  readonly falseDiscoveryRate: number;
  readonly isBeyondChance: boolean;
  /** The share of all squared differences between customers that being in the segment or the base explains (η²): 0 to 1. */
  readonly explained?: number;
}

export interface NumberVariable extends AnyVariable {
  readonly kind: "number";
  /** Absent where fewer than the minimum group have a value. */
  readonly segment?: ValueSpread<number>;
  readonly base?: ValueSpread<number>;
}

/** Figures are ISO dates. */
export interface DateVariable extends AnyVariable {
  readonly kind: "date";
  readonly segment?: ValueSpread<string>;
  readonly base?: ValueSpread<string>;
}

/** The known values of a group. */
export interface ValueSpread<Figure> {
  readonly known: number;
  readonly mean: Figure;
  readonly lowerQuartile: Figure;
  readonly median: Figure;
  readonly upperQuartile: Figure;
  /** Standard deviation; of dates in days. */
  readonly deviation?: number;
  /** Standard deviation as a share of the mean; absent for dates and where the mean is not above 0. */
  readonly coefficientOfVariation?: number;
}

export interface CategoryVariable extends AnyVariable {
  /** A customer has one category, or any number of those in a list. */
  readonly kind: "categories" | "yes/no" | "list";
  readonly known: { readonly segment: number; readonly base: number };
  /** Those that differ most first. */
  readonly values: readonly ProfiledValue[];
}

/** One value in the segment and the base. */
export interface ProfiledValue {
  readonly value: string;
  readonly segment: Cell;
  /** Absent without a base. */
  readonly base?: Cell;
  /** Of the shares: −1 to 1. Newcombe's interval. */
  readonly difference?: Interval95;
  /** How many times as large the share is; absent where either is 0 or suppressed. */
  readonly lift?: Interval95;
}

/** How many customers have something. */
export type Cell =
  | { readonly isSuppressed: false; readonly count: number; readonly share: number }
  /** Some, but fewer than the minimum group. */
  | { readonly isSuppressed: true };

/** A variable that is not profiled, and why. */
export interface SkippedVariable {
  readonly name: string;
  readonly why: string;
}

/** Values of a field of events by how many customers have them. */
export interface ProfiledField {
  readonly events: string;
  readonly field: string;
  /** How many values at least the minimum group of customers have, and were compared. */
  readonly compared: number;
  /** True where there were more, and the most frequent were compared. */
  readonly isCut: boolean;
  /** How many times as many events a member has as a customer of the base: customers who do more have more of everything. */
  readonly activity?: number;
  readonly definedBy?: string;
  /** The field that says the same in other words (a name beside a number), which to read instead. */
  readonly sameAs?: string;
  /** How many values more members, or fewer, have than customers of the base: beyond chance among all values of all fields. */
  readonly found: { readonly over: number; readonly under: number };
  /** The hundred of them with the largest effects, largest first; none of which a figure is suppressed. */
  readonly over: readonly FieldValue[];
  readonly under: readonly FieldValue[];
}

export interface FieldValue extends ProfiledValue {
  /**
   * How many times as large a part of the segment's events has the value as of the base's: above 1 is more than can be said of
   * having more events. Without an interval, as events of one customer are no independent draws; absent where either has none.
   */
  readonly preference?: number;
  /** Cohen's h: positive where members have it more often. */
  readonly effect: number;
  readonly falseDiscoveryRate: number;
}

/** What customers of the segment and the base did when, in the project's zone. */
export interface Demand {
  /** The event table, and the fields that say how much and which order, where there are any. */
  readonly events: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly order?: string;
  /** Every month from the first with events to that of the instant, oldest first, at most 36; the last may not be over. */
  readonly months: readonly DemandPart[];
  /** Monday first. */
  readonly weekdays: readonly DemandPart[];
  /** 0 to 23. */
  readonly hours: readonly DemandPart[];
}

export interface DemandPart {
  /** `2011-12`, `Monday`, `14`. */
  readonly label: string;
  readonly segment: DemandFigures;
  readonly base?: DemandFigures;
}

/** Suppressed where some, but fewer than the minimum group of customers bought. */
export type DemandFigures =
  | { readonly isSuppressed: true }
  | {
      readonly isSuppressed: false;
      /** Orders where a field tells them apart; events otherwise. */
      readonly events: number;
      readonly buyers: number;
      readonly eventsEach: number;
      /** Per customer of the group, not per buyer. */
      readonly amountEach?: number;
    };

/** How alike the members are. */
export interface Variation {
  /** Members and customers of the base who were looked at one by one; a sample where there are more. */
  readonly looked: { readonly segment: number; readonly base: number };
  /** What customers were told apart by: standardised, logarithms where skewed. */
  readonly by: readonly string[];
  /**
   * How far members are from their middle against how far all of segment and base are from theirs: 1 where they are no more alike
   * than anybody, and without a base.
   */
  readonly spread: number;
  /** The share of all squared differences that being in the segment or the base explains: 0 to 1; absent without a base. */
  readonly explained?: number;
  /** The tenth of the members nearest to the segment's middle. */
  readonly typical?: MemberGroup;
  /** A tenth of the members: those of the others who are nearest to the base's middle, measured against how near they are to their own. */
  readonly fringe?: MemberGroup;
  /** The share of the members who are nearer to the middle of the base than to their own, and the other way round. */
  readonly elsewhere?: { readonly segment: number; readonly base: number };
  /** Whether the segment is two groups; absent where there are too few members or variables to tell. */
  readonly halves?: Halves;
}

/** Some members in their own figures: the median of numbers, the most frequent category. */
export interface MemberGroup {
  readonly size: number;
  readonly figures: readonly {
    readonly name: string;
    readonly value: Scalar;
    readonly unit?: string;
  }[];
  /** The first of them, nearest first; only where members were asked for. */
  readonly keys?: readonly string[];
}

/** What parting the members into two by k-means finds. */
export interface Halves {
  /** Two groups there are: better parted than shuffled variables, and with a gap between them. */
  readonly isTwoGroups: boolean;
  /** The smaller one's share of the members. */
  readonly smaller: number;
  readonly explained: number;
  readonly shuffled: number;
  readonly chance: number;
  /**
   * The share of squares explained along the line between their middles, found in one half of the members and held against the
   * other; 0.64 of a normal distribution, 0.75 of an even one, above 0.8 where there are two peaks.
   */
  readonly along: number;
  /** What tells them apart most, with the larger group's figure first. */
  readonly differences: readonly {
    readonly name: string;
    readonly larger: Scalar;
    readonly smaller: Scalar;
    readonly unit?: string;
  }[];
}
