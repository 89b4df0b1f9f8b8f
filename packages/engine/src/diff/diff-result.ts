import type { Scalar } from "@satsuma/model";

/** What rules to compare with: those of the last run, those that are saved (where there are drafts), or others. */
export type DiffBaseRules = "last run" | "saved" | OtherRules;

/** Texts of rule files by path, and how they are called. */
export interface OtherRules {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * What an edit of the rules does: who comes and who goes when the rules of now take the place of others. Both are evaluated on the
 * data of now, as of the same instant; attributes are as they are stored, and plugins' values those of now.
 */
export interface RulesDiff {
  /** ISO instant of the comparison. A segment with an `as of` of its own is as of that on both sides. */
  readonly asOf: string;
  readonly customers: number;
  readonly base: DiffBase;
  /** Those that differ, in the order of the rules of now; removed ones last. */
  readonly segments: readonly SegmentDiff[];
  /** Names of the segments that are the same, and so is what they use: they were not evaluated. */
  readonly unchanged: readonly string[];
  /** Tiers of which something differs and that both have. */
  readonly tiers: readonly TierMoves[];
}

/** What was compared with. `asOf` is what that run described; it is not the instant of the comparison. */
export type DiffBase =
  | { readonly kind: "last run"; readonly run: number; readonly asOf: string }
  | { readonly kind: "texts"; readonly name: string };

/** A segment that differs: `entered + stayed = after` and `stayed + left = before`. */
export interface SegmentDiff {
  readonly name: string;
  readonly title?: string;
  /** `affected`: written as before, but what it uses was changed. `renamed`: the same rule under another name. */
  readonly change: "added" | "removed" | "changed" | "affected" | "renamed";
  /** The name before, of one that was renamed. */
  readonly was?: string;
  /** What it uses that was changed: `segment vip`, `define spend`, `param fewest`; of an affected one never empty. */
  readonly because: readonly string[];
  /** 0 for one that was not there, and where it was not run: archived or expired. */
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly stayed: number;
  readonly left: number;
  /** Why customers enter: the first condition of the rule before that they failed. Their `customers` add up to `entered`. */
  readonly entering: readonly MoveCause[];
  /** Why customers leave: the first condition of the rule of now that they fail. Their `customers` add up to `left`. */
  readonly leaving: readonly MoveCause[];
  /** What is written otherwise: the rule, the title, the owner and the like. */
  readonly texts: readonly TextChange[];
}

/** Why customers come or go, most first. */
export interface MoveCause {
  /** `existence`: the segment is new, or gone. `status`: it is or was not run. */
  readonly kind: "condition" | "existence" | "status";
  /** The condition as written; of other kinds a few words. */
  readonly text: string;
  readonly customers: number;
  /** Keys of the first few, in key order. */
  readonly sample: readonly Scalar[];
}

/** Something that is written of a segment; absent on the side where it is not. */
export interface TextChange {
  /** `rule`, whose text may have several lines, or the word of the language: `title`, `owner`, `schedule`. */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** How many customers go from which tier to which; their `customers` add up to all customers. */
export interface TierMoves {
  /** `loyalty`. */
  readonly of: string;
  readonly title?: string;
  /** Names of the tiers in order: `loyalty.gold`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Also those who stay; null stands for no tier. Pairs without customers are left out. */
  readonly moves: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly customers: number;
  }[];
}
