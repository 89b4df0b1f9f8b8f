import {
  compareDecimals,
  decimal,
  decimalText,
  multiplyDecimals,
  shortestDecimal,
} from "@satsuma/ir";

/** Which of two decimal texts is greater, exactly: negative, zero or positive, as for sorting. */
export const compareDecimalTexts = (a: string, b: string): number =>
  compareDecimals(decimal(a), decimal(b));

/** The product of two decimal texts, exactly, without zeros that say nothing. */
export const decimalProduct = (a: string, b: string): string =>
  decimalText(shortestDecimal(multiplyDecimals(decimal(a), decimal(b))));
