import type { Profile, ProfiledVariable } from "@satsuma/engine";

/** A row of a profile. */
export type ProfileItem =
  | { readonly kind: "summary" }
  | { readonly kind: "variable"; readonly variable: ProfiledVariable; readonly is: Standing };

/** `beyond chance` tells members from others; `by its rule` does so because the rule reads it; `by chance` does not. */
type Standing = "beyond chance" | "by chance" | "by its rule";

/** The sentences first, then what tells members from others most, what the rule itself says, and what does not tell them apart. */
export function profileItems({ variables, byDefinition }: Profile): readonly ProfileItem[] {
  const items = variables.map((variable) => item(variable, standing(variable)));
  return [
    { kind: "summary" },
    ...items.filter(({ is }) => is === "beyond chance"),
    ...byDefinition.map((variable) => item(variable, "by its rule")),
    ...items.filter(({ is }) => is === "by chance"),
  ];
}

const item = (variable: ProfiledVariable, is: Standing) =>
  ({ kind: "variable", variable, is }) as const;

const standing = ({ comparison }: ProfiledVariable): Standing =>
  comparison?.isBeyondChance === true ? "beyond chance" : "by chance";
