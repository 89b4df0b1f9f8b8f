/** How long a duration is, in parts that do not make each other up. */
export interface Span {
  readonly months: number;
  readonly days: number;
  readonly microseconds: bigint;
}

const iso =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u;

/** The parts of an ISO 8601 duration: `P3M`, `P14D`, `PT36H`. @throws RangeError for anything else */
export function spanOf(duration: string): Span {
  const found = iso.exec(duration);
  if (found === null) throw new RangeError(`a duration must be ISO 8601, got ${duration}`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    microseconds: BigInt((hours * 60 + minutes) * 60 + seconds) * 1_000_000n,
  };
}
