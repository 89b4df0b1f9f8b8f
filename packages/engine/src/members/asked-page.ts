import { SatsumaError } from "@satsuma/model";
import type { PublishedRun } from "../state/published.ts";
import type { MemberPageOptions } from "./members-result.ts";

/** A page as it is asked for, with what is meant where nothing is said. */
export interface AskedPage {
  readonly limit: number;
  readonly offset: number;
  readonly columns: readonly string[];
  /** Empty where everybody is wanted. */
  readonly filter: string;
  readonly isFalling: boolean;
  /** By its place in an order, rather than after a key. */
  readonly isByPlace: boolean;
}

/**
 * What is asked for, if it makes sense.
 *
 * @throws RangeError where it does not, SatsumaError `RUN_CHANGED` when pages of another run are wanted
 */
export function askedPage(options: MemberPageOptions, { run }: PublishedRun): AskedPage {
  const { after, limit = 100, offset = 0, columns = [], filter = "" } = options;
  const isByPlace = [options.order, options.offset, options.direction].some(
    (each) => each !== undefined,
  );
  whole("limit", limit, 1);
  whole("offset", offset, 0);
  if (after !== undefined && isByPlace)
    throw new RangeError("a page comes after a key, or is at an `offset` of an `order`, got both");
  if (options.run !== undefined && options.run !== run) throw changed(options.run, run);
  return { limit, offset, columns, filter, isFalling: options.direction === "falling", isByPlace };
}

function whole(argument: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${argument} must be a whole number of at least ${least}, got ${value}`);
}

const changed = (asked: number, now: number): SatsumaError =>
  new SatsumaError(
    "RUN_CHANGED",
    `the pages before are of run ${asked}, and run ${now} was published since`,
    { help: "ask for the first page again, without `run`" },
  );
