import type { Diagnostic } from "@satsuma/plugin";

/** A finding about a model that its reader should know. */
export const warning = (code: string, message: string, advice: string): Diagnostic => ({
  code,
  severity: "warning",
  message,
  help: [{ text: advice, sure: false }],
});

/** A feature, and of how many customers it is unknown. */
export interface Gap {
  readonly feature: string;
  readonly unknown: number;
}

export const unknownValues = (
  gaps: readonly Gap[],
  customers: number,
  way: "average" | "own" | "leave out",
): Diagnostic =>
  warning(
    "FACTORS_UNKNOWN_VALUES",
    `Unknown of some of the ${customers} customers: ${gaps
      .map(({ feature, unknown }) => `${feature} (${unknown})`)
      .join(", ")}. ${ways[way]}.`,
    "look at the fields these are computed from, or give them a value with default",
  );

const ways = {
  average: "The average stands in for it",
  own: "Being unknown has a coefficient of its own",
  "leave out": "They are left out and get no values",
};

export const collinear = (names: readonly string[]): Diagnostic =>
  warning(
    "FACTORS_COLLINEAR",
    `${names.join(", ")} ${names.length === 1 ? "follows" : "follow"} from the other features without error.`,
    "leave out features that repeat others",
  );

export const constant = (names: readonly string[]): Diagnostic =>
  warning(
    "FACTORS_CONSTANT",
    `${names.join(", ")} ${names.length === 1 ? "is" : "are"} the same for every customer and left out.`,
    "leave out features that do not vary",
  );
