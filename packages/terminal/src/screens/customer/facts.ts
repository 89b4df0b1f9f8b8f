import type { Change, CustomerState, ListedSegment } from "@satsuma/engine";
import type { Scalar } from "@satsuma/model";

/** One thing that is known of a customer. */
export type Fact = Membership | Known;

/** Whether the customer is in a segment, as the last run left it. */
interface Membership {
  readonly kind: "segment";
  readonly name: string;
  readonly title?: string;
  readonly isMember: boolean;
  /** The run that last changed it, by the instant it described; absent where none did. */
  readonly since?: string;
  /** The tiers it belongs to. */
  readonly tiers?: string;
}

/** A value of the customer. */
interface Known {
  readonly kind: "trait" | "attribute";
  readonly name: string;
  readonly value: Scalar;
}

/**
 * All that is known of a customer: segments it is in, segments it is not in, each in the order of the rules, then traits and attributes.
 *
 * @param changes of this customer, latest first
 */
export function factsOf(
  state: CustomerState,
  segments: readonly ListedSegment[],
  changes: readonly Change[],
): readonly Fact[] {
  const memberships = segments.map((segment) => membership(segment, state, changes));
  return [
    ...memberships.filter(({ isMember }) => isMember),
    ...memberships.filter(({ isMember }) => !isMember),
    ...known("trait", state.traits),
    ...known("attribute", state.attributes),
  ];
}

function membership(
  { name, title, tier }: ListedSegment,
  { segments }: CustomerState,
  changes: readonly Change[],
): Membership {
  const isMember = segments.includes(name);
  const last = changes.find(({ segment }) => segment === name);
  return {
    kind: "segment",
    name,
    isMember,
    ...(title === undefined ? {} : { title }),
    ...(last?.change === (isMember ? "entered" : "left") ? { since: last.asOf } : {}),
    ...(tier === undefined ? {} : { tiers: tier.of }),
  };
}

const known = (kind: Known["kind"], values: Readonly<Record<string, Scalar>>): readonly Known[] =>
  Object.entries(values).map(([name, value]) => ({ kind, name, value }));
