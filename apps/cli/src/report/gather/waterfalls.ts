import type {
  AsOf,
  Preview,
  PreviewCondition,
  Project,
  RunResult,
  TiersPreview,
  Work,
} from "@satsuma/engine";
import { told } from "../told.ts";
import type { Told } from "../told.ts";

/** A segment's rule with its counts. */
export interface Waterfall {
  readonly name: string;
  readonly title?: string;
  readonly counted: Told<CountedRule>;
}

/** A preview without the customers it names. */
export type CountedRule = Pick<Preview, "size" | "customers" | "conditions" | "english">;

/**
 * The counts of rules of more than one condition. Tiers and groups of a split are left out: what makes a customer one of theirs is also
 * that no tier before takes them, which is no condition of the rule as it is written.
 */
export async function waterfallsOf(
  project: Project,
  { segments }: RunResult,
  at: Work & AsOf,
): Promise<readonly Waterfall[]> {
  const waterfalls: Waterfall[] = [];
  for (const { name, title, tier, group } of segments) {
    if (tier !== undefined || group !== undefined) continue;
    const counted = await told(at, async () => withoutKeys(await project.preview(name, at)));
    if (counted.failure === undefined && conditionsIn(counted.found.conditions) < 2) continue;
    waterfalls.push({ name, ...(title !== undefined && { title }), counted });
  }
  return waterfalls;
}

const withoutKeys = ({ size, customers, conditions, english }: Preview): CountedRule => ({
  size,
  customers,
  conditions,
  english,
});

const conditionsIn = (conditions: readonly PreviewCondition[]): number =>
  conditions.reduce((sum, { of }) => sum + (of === undefined ? 1 : conditionsIn(of)), 0);

/** A set of tiers with what each takes of whom the ones before it left. */
export interface TierFall {
  readonly title: string;
  readonly counted: Told<TiersPreview>;
}

/** The counts of each set of tiers, in the order of the rules. */
export async function tierFallsOf(
  project: Project,
  { segments }: RunResult,
  at: Work & AsOf,
): Promise<readonly TierFall[]> {
  const sets = new Map(
    segments.flatMap(({ tier }) => (tier === undefined ? [] : [[tier.of, tier.title ?? tier.of]])),
  );
  const falls: TierFall[] = [];
  for (const [of, title] of sets)
    falls.push({ title, counted: await told(at, () => project.previewTiers(of, at)) });
  return falls;
}
