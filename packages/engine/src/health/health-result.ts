/** What could be mended in a project's segments. */
export interface Health {
  readonly asOf: string;
  readonly customers: number;
  /** Segments that were looked at, archived and expired ones too. */
  readonly segments: number;
  /** In the order of `HealthKind`. */
  readonly findings: readonly HealthFinding[];
  /** What cannot be told from here, a sentence each. */
  readonly untold: readonly string[];
}

/**
 * - `empty`: nobody is in it; `everybody`: all customers are.
 * - `same`, `near-duplicate`: two have the same members, or a Jaccard index of at least 0.95.
 * - `not-run`: it was no part of the last run; `overdue`: its schedule has come round since; `outdated`: rules or data are others than
 *   those of the last run.
 * - `expired`, `expiring`: its last day is over, or comes within 30 days.
 * - `archived-used`, `draft-used`: another rule stands on it, though it is archived, has expired, or is a draft.
 * - `drifting`: its size changed by more than it usually does.
 * - `weak-data`: its rule stands on data that is.
 * - `unused`: no other rule, plugin or schedule has it, and it has no owner.
 */
export type HealthKind =
  | "empty"
  | "everybody"
  | "same"
  | "near-duplicate"
  | "not-run"
  | "overdue"
  | "outdated"
  | "expired"
  | "expiring"
  | "archived-used"
  | "draft-used"
  | "drifting"
  | "weak-data"
  | "unused";

export interface HealthFinding {
  readonly kind: HealthKind;
  /** Which segments it is about; none for what is about the project. Tiers and splits that are unused are named as a whole. */
  readonly segments: readonly string[];
  /** What was found, with figures. */
  readonly message: string;
  /** What to do about it. */
  readonly action: string;
}
