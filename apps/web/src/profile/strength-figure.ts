import type { Figure, ProfiledVariable } from "../api/answers.ts";

/** How strongly variables tell members from others, as bars. */
export const strengthFigure = (variables: readonly ProfiledVariable[]): Figure => ({
  kind: "bars",
  title: "Strength of each difference",
  caption: `Strongest first: ${variables.map(({ name }) => name.replaceAll("_", " ")).join(", ")}.`,
  value: { label: "strength, as Cohen's d" },
  bars: variables.map(({ name, comparison }) => ({
    label: name.replaceAll("_", " "),
    ...(comparison === undefined ? {} : { value: comparison.strength }),
  })),
});
