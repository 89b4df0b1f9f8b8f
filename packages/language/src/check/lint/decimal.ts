/** Which of two decimal texts is greater, exactly: negative, zero or positive, as for sorting. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(fraction(a), fraction(b));
  const difference = scaled(a, places) - scaled(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const fraction = (text: string): number => text.split(".")[1]?.length ?? 0;

function scaled(text: string, places: number): bigint {
  const [whole = "0", digits = ""] = text.split(".");
  return BigInt(`${whole}${digits.padEnd(places, "0")}`);
}
