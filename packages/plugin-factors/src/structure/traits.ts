import type { TraitColumns } from "@satsuma/plugin";

/** How many traits there are: as many as are asked for, or as there may be. */
interface Counts {
  readonly count?: number | undefined;
  readonly most: number;
}

/** `component_1`, `component_2`, …: as many as are asked for, or as there may be. */
export const axisNames = (noun: "component" | "factor", { count, most }: Counts): string[] =>
  Array.from({ length: count ?? most }, (_, i) => `${noun}_${i + 1}`);

export const axisTraits = (noun: "component" | "factor", params: Counts): TraitColumns =>
  Object.fromEntries(
    axisNames(noun, params).map((name, i) => [
      name,
      {
        type: { kind: "approx" as const },
        nullable: true,
        unit: "standard deviations",
        description: `Where the customer stands on ${noun} ${i + 1}: 0 on average, 1 a standard deviation above.`,
      },
    ]),
  );
