import type { Overlap } from "../overlap/overlap-result.ts";
import { counted, wholeText } from "../wording/figure-text.ts";
import type { HealthFinding } from "./health-result.ts";

/** Segments that keep everybody out, or nobody. */
export function bySize({ segments, customers }: Overlap): HealthFinding[] {
  const empty = segments.filter(({ size }) => size === 0);
  const whole = segments.filter(
    ({ size, tier, group }) => size === customers && size > 0 && !tier && !group,
  );
  return [
    ...empty.map(({ name }): HealthFinding => ({
      kind: "empty",
      segments: [name],
      message: `nobody is in it, of ${counted(customers, "customer")}`,
      action: `see which condition keeps everybody out: satsuma preview ${name}`,
    })),
    ...whole.map(({ name }): HealthFinding => ({
      kind: "everybody",
      segments: [name],
      message: `all ${counted(customers, "customer")} are in it`,
      action: `see that every condition keeps somebody out: satsuma preview ${name}`,
    })),
  ];
}

/** Segments that say the same in other words. */
export const alike = ({ pairs }: Overlap): HealthFinding[] =>
  pairs.flatMap(({ one, other, relation, both, either }): HealthFinding[] => {
    if (relation !== "same" && relation !== "near-duplicate") return [];
    const apart = either - both;
    return [
      {
        kind: relation,
        segments: [one, other],
        message:
          relation === "same"
            ? `the same ${counted(both, "member")}`
            : `${wholeText(both)} of ${counted(either, "member")} are in both, ${wholeText(apart)} in one only`,
        action: `keep one, or say in the other what sets it apart: member of ${one} and …`,
      },
    ];
  });
