import { SatsumaError } from "@satsuma/model";

/** Largest distance from 1970 that a date of the runtime holds, in milliseconds. */
const furthestMs = 8.64e15;

/** An instant as ISO 8601 in UTC: `2026-02-28T23:00:00Z`, with fractions of a second only where there are any. */
export function instantText(micros: bigint): string {
  const ms = Number((micros - (((micros % 1000n) + 1000n) % 1000n)) / 1000n);
  const [date, time] = isoParts(ms);
  const fraction = (Number(((micros % 1_000_000n) + 1_000_000n) % 1_000_000n) + 1_000_000)
    .toString()
    .slice(1)
    .replace(/0+$/, "");
  return `${date}T${time}${fraction === "" ? "" : `.${fraction}`}Z`;
}

/** A date as `YYYY-MM-DD`. */
export const dateText = (daysSince1970: number): string => isoParts(daysSince1970 * 86_400_000)[0];

/** Date and time to whole seconds. */
function isoParts(ms: number): readonly [string, string] {
  if (!(Math.abs(ms) <= furthestMs)) {
    throw new SatsumaError(
      "WAREHOUSE_QUERY",
      "found a date beyond what can be written (infinity?)",
      {
        help: "Look for such a value in the columns of the query.",
      },
    );
  }
  const [date = "", time = ""] = new Date(ms).toISOString().split("T");
  return [date, time.slice(0, 8)];
}
