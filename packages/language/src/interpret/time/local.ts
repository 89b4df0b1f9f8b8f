import { offsetChanges } from "@satsuma/ir";
import { floorDivide, day, instantText, second } from "./instant.ts";

/** Wall-clock time of instants in one zone, in nanoseconds since 1970 as if it were UTC. */
export type LocalTime = (instant: bigint) => bigint;

/** How far local time is ahead of UTC from an instant on; both in nanoseconds. */
interface Offset {
  readonly from: bigint;
  readonly ahead: bigint;
}

/** Offsets are looked up for so long a stretch at a time. */
const stretch = 1024n * day;

/** Readers of local time by zone; each looks a stretch of its zone's history up once. */
export function localTimes(): (timezone: string) => LocalTime {
  const zones = new Map<string, LocalTime>();
  return (timezone) => {
    const known = zones.get(timezone) ?? localTimeOf(timezone);
    zones.set(timezone, known);
    return known;
  };
}

function localTimeOf(timezone: string): LocalTime {
  const stretches = new Map<bigint, readonly Offset[]>();
  return (instant) => {
    const nth = floorDivide(instant, stretch);
    let offsets = stretches.get(nth);
    if (offsets === undefined) {
      offsets = offsetsWithin(timezone, nth * stretch);
      stretches.set(nth, offsets);
    }
    const now = offsets.findLast(({ from }) => from <= instant) ?? offsets[0];
    return instant + (now?.ahead ?? 0n);
  };
}

const offsetsWithin = (timezone: string, from: bigint): Offset[] =>
  offsetChanges(timezone, instantText(from), instantText(from + stretch)).map((change) => ({
    from: BigInt(Date.parse(change.from)) * 1_000_000n,
    ahead: BigInt(change.offsetSeconds) * second,
  }));

/** The date of a wall-clock time, in days since 1970. */
export const dayOf = (local: bigint): number => Number(floorDivide(local, day));
