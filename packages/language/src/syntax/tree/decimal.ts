/** A number as canonical decimal text: no `_`, no leading zeros; digits after the point stay as written. */
export const canonicalNumber = (written: string): string =>
  written.replaceAll("_", "").replace(/^0+(?=\d)/, "");

/** A percentage as the decimal text of its hundredth: `12.5%` is `0.125`. Exact: the point moves, nothing is computed. */
export function canonicalPercent(written: string): string {
  const [whole = "", fraction = ""] = canonicalNumber(written.replace(/[ \t]*%$/, "")).split(".");
  const digits = (whole + fraction).padStart(fraction.length + 3, "0");
  const point = digits.length - fraction.length - 2;
  const after = digits.slice(point).replace(/0+$/, "");
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  return after === "" ? before : `${before}.${after}`;
}
