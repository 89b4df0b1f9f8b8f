import { z } from "zod";

/** What is left out of an answer for want of the scope `pii`. */
export interface Withheld {
  /** Names of the parts that are empty for that reason; absent where nothing is left out. */
  readonly withheld?: readonly string[];
}

export const withheld = z
  .array(z.string())
  .exactOptional()
  .describe("Parts that are empty for want of the scope `pii`; absent where nothing is left out.");
