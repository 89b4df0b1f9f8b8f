import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import type { Design, DesignOptions } from "@satsuma/plugin/variables";

export const unknownValues = (
  gaps: Design["gaps"],
  { customers, unknown }: { readonly customers: number } & Pick<DesignOptions, "unknown">,
): Diagnostic =>
  warning(
    "FACTORS_UNKNOWN_VALUES",
    `Unknown of some of the ${counted(customers)} customers: ${gaps
      .map((gap) => `${gap.feature} (${counted(gap.unknown)})`)
      .join(", ")}. ${ways[unknown]}.`,
    "look at the fields these are computed from, or give them a value with default",
  );

const ways = {
  average: "The average stands in for it",
  mark: "Being unknown has a coefficient of its own",
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
