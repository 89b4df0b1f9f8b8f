import type { Cond, Segment } from "@satsuma/ir";
import type { Diagnostic } from "@satsuma/model";

/** A rule and the text it was written in, for showing its conditions as written. */
export interface RuleText {
  readonly cond: Cond;
  readonly text: string;
  /** What the rule's segment says of zone and as-of, and which tier it is; that of a rule without one unless given. */
  readonly meta: Pick<Segment, "asOf" | "timezone" | "tier">;
  readonly diagnostics: readonly Diagnostic[];
}
