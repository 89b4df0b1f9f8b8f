import type { PageOptions } from "./members-result.ts";

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

/** What is asked for, if it makes sense. @throws RangeError where it does not */
export function askedPage(options: PageOptions): AskedPage {
  const { after, limit = 100, offset = 0, columns = [], filter = "" } = options;
  const isByPlace = [options.order, options.offset, options.direction].some(
    (each) => each !== undefined,
  );
  whole("limit", limit, 1);
  whole("offset", offset, 0);
  if (after !== undefined && isByPlace)
    throw new RangeError("a page comes after a key, or is at an `offset` of an `order`, got both");
  return { limit, offset, columns, filter, isFalling: options.direction === "falling", isByPlace };
}

function whole(argument: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${argument} must be a whole number of at least ${least}, got ${value}`);
}
