import { SatsumaError } from "@satsuma/model";

/** Exact numbers have at most so many digits. */
export const mostDigits = 38;

/** An exact number grew beyond 38 digits. Nothing is rounded to make it fit. */
export class NumberOverflow extends SatsumaError {
  override readonly name = "NumberOverflow";

  constructor(found: string) {
    super("SEG7012", `a number grew beyond ${mostDigits} digits: ${found}`, {
      help: "calculate with smaller numbers, or divide, which gives an approximate number",
    });
  }
}
