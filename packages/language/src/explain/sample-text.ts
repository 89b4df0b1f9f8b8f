import type { Cond } from "@satsuma/ir";
import { numberText } from "./literal-text.ts";

type Sample = Extract<Cond, { kind: "sample" }>;

/** `drawn by lot: the first 5% under “pilot-7”`. The same seed draws the same customers first, always. */
export function sampleText({ seed, low, high }: Sample, no: boolean): string {
  const share =
    low === 0
      ? `the first ${percentText(high)}`
      : `from ${percentText(low)} to ${percentText(high)}`;
  return `${no ? "not " : ""}drawn by lot: ${share} under “${seed}”`;
}

/** Ten-thousandths as a percentage. */
const percentText = (share: number): string => `${numberText(String(share / 100))}%`;
