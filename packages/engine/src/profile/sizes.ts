import { shareOf } from "../queries/share-of.ts";
import type { Compiled } from "./compile-profile.ts";
import type { Measured } from "./measured.ts";
import { counted } from "../wording/figure-text.ts";
import type { ProfileBase } from "./profile-result.ts";

/** Who is profiled and whom they are compared with: nobody where the base is smaller than the minimum group. */
export function sizesOf(
  { sides, both }: Measured,
  { what, against, prepared }: Compiled,
  minimumGroup: number,
) {
  const { session } = prepared;
  const { customers } = session.data;
  const size = sides.reduce((sum, side) => sum + side, 0);
  const share = (of: number) => shareOf(of, customers);
  const others = sides.length - size;
  const titleOf = (name: string) => {
    const title = session.program.segments.find((segment) => segment.name === name)?.title;
    return title === undefined ? {} : { title };
  };
  const base =
    against === undefined
      ? restOf(others, minimumGroup)
      : otherOf(
          { name: against, ...titleOf(against), both, size: others, share: share(others) },
          minimumGroup,
        );
  return {
    asOf: session.clock.asOf,
    customers,
    segment: { name: what, ...titleOf(what), size, share: share(size) },
    base,
    minimumGroup,
  };
}

function restOf(size: number, minimumGroup: number): ProfileBase {
  if (size >= minimumGroup) return { kind: "rest", size };
  const why =
    size === 0
      ? "everyone is in it, so there is nobody to compare with"
      : `only ${counted(size, "customer is", "customers are")} not in it, fewer than the ${minimumGroup} that figures must be about`;
  return { kind: "none", size, why };
}

function otherOf(
  other: Omit<Extract<ProfileBase, { kind: "segment" }>, "kind">,
  minimumGroup: number,
): ProfileBase {
  const { size, name, both } = other;
  if (size >= minimumGroup) return { kind: "segment", ...other };
  const besides = both > 0 ? " who are not in it as well" : "";
  return {
    kind: "none",
    size,
    why: `${name} has ${counted(size, "member")}${besides}, fewer than the ${minimumGroup} that figures must be about`,
  };
}
