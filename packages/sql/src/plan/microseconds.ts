const instant = /^([+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/u;

/**
 * The first whole microsecond at or after an instant, since 1970. Times are stored in microseconds, so "before the instant"
 * and "before this microsecond" mean the same.
 *
 * @throws RangeError unless the text is ISO 8601 in UTC with `Z`
 */
export function firstMicrosecondFrom(text: string): bigint {
  const nanoseconds = nanosecondsOf(text);
  return -floorDivide(-nanoseconds, 1000n);
}

/** The first whole microsecond later than an instant. */
export const firstMicrosecondAfter = (text: string): bigint =>
  floorDivide(nanosecondsOf(text), 1000n) + 1n;

/** `YYYY-MM-DD HH:MM:SS`, with a fraction where there is one, in UTC. Years before the first are marked BC. */
export function timestampText(microseconds: bigint): string {
  const seconds = floorDivide(microseconds, 1_000_000n);
  const fraction = microseconds - seconds * 1_000_000n;
  const date = new Date(Number(seconds) * 1000);
  const year = date.getUTCFullYear();
  const yearText = String(year > 0 ? year : 1 - year).padStart(4, "0");
  const [, monthAndDay = "", time = ""] = /-(\d\d-\d\d)T([\d:]+)\./u.exec(date.toISOString()) ?? [];
  const fractionText = fraction === 0n ? "" : `.${String(fraction).padStart(6, "0")}`;
  return `${yearText}-${monthAndDay}${year > 0 ? "" : " (BC)"} ${time}${fractionText}`;
}

function nanosecondsOf(text: string): bigint {
  const [, seconds = "", fraction = ""] = instant.exec(text) ?? [];
  const milliseconds = Date.parse(`${withLongYear(seconds)}Z`);
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`an instant must be ISO 8601 in UTC with Z, got ${text}`);
  }
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, "0"));
}

/** JavaScript reads years beyond four digits only with a sign. */
const withLongYear = (text: string): string =>
  /^\d{5}/u.test(text) ? `+${text.padStart(text.length + 1, "0")}` : text;

const floorDivide = (value: bigint, by: bigint): bigint => value / by - (value % by < 0n ? 1n : 0n);
