/** A number as a person says it: three digits that count, and thousands parted. */
export function figure(value: number): string {
  const digits = Math.abs(value) >= 1000 ? 0 : 3;
  if (digits === 0) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(digits)));
}
