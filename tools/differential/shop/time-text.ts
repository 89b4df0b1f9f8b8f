/** Microseconds since 1970 of an ISO instant in UTC with at most six digits of a second's fraction. */
export function microsecondsOf(instant: string): bigint {
  const [whole = "", fraction = ""] = instant.replace("Z", "").split(".");
  return BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt(fraction.padEnd(6, "0"));
}

/** The ISO instant of so many microseconds since 1970. */
export function instantOf(microseconds: bigint): string {
  const fraction = ((microseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const whole = new Date(Number((microseconds - fraction) / 1000n)).toISOString().slice(0, 19);
  return fraction === 0n ? `${whole}Z` : `${whole}.${String(fraction).padStart(6, "0")}Z`;
}

/** An instant so many microseconds later. */
export const shifted = (instant: string, microseconds: bigint): string =>
  instantOf(microsecondsOf(instant) + microseconds);

/** The date so many days after one. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
