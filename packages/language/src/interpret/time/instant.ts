/** Nanoseconds. */
const microsecond = 1000n;
export const second = 1_000_000_000n;
export const minute = 60n * second;
export const hour = 60n * minute;
export const day = 24n * hour;

const iso = /^([+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/u;

/** Nanoseconds since 1970 of ISO 8601 text in UTC with `Z`. @throws TypeError for any other text */
export function nanosecondsOf(text: string): bigint {
  const [, seconds = "", fraction = ""] = iso.exec(text) ?? [];
  const milliseconds = Date.parse(`${seconds}Z`);
  if (Number.isNaN(milliseconds))
    throw new TypeError(`an instant must be ISO 8601 in UTC with Z, got ${text}`);
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, "0"));
}

/** Stored times have microseconds; what is finer is cut off. */
export const storedTime = (text: string): bigint =>
  floorDivide(nanosecondsOf(text), microsecond) * microsecond;

/** ISO 8601 in UTC with `Z`, with a fraction where there is one. */
export function instantText(nanoseconds: bigint): string {
  const seconds = floorDivide(nanoseconds, second);
  const fraction = nanoseconds - seconds * second;
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, -5);
  const digits = String(fraction).padStart(9, "0").replace(/0+$/u, "");
  return `${whole}${digits === "" ? "" : `.${digits}`}Z`;
}

/** Rounded down, below zero too. */
export const floorDivide = (value: bigint, by: bigint): bigint =>
  value / by - (value % by < 0n ? 1n : 0n);
