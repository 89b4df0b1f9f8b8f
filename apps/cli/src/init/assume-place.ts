import { share } from "../terminal/figures.ts";
import type { FileFacts } from "./facts.ts";
import type { Assumed } from "./proposal.ts";
import type { ChosenColumns } from "./roles/chosen-columns.ts";
import { countryCode, currencyOf, zoneOf } from "./regions.ts";
import { countryWords, says, wordsOf } from "./words.ts";

/** What a person said outright. */
export interface Wishes {
  readonly timezone?: string;
  readonly currency?: string;
  readonly columns?: ChosenColumns;
}

/** Whose midnights and whose money: as wished, or as the data hints, or else assumed. */
export function assumePlace(
  files: readonly FileFacts[],
  wishes: Wishes,
  machineZone: string,
): { timezone: Assumed; currency: Assumed } {
  const home = homeCountry(files);
  return {
    timezone: timezoneOf(home, wishes, machineZone),
    currency: currencyOfShop(files, home, wishes),
  };
}

interface Home {
  readonly code: string;
  /** `91.4% of the rows say United Kingdom`. */
  readonly because: string;
}

/** The country of at least half of the rows of a file. */
function homeCountry(files: readonly FileFacts[]): Home | undefined {
  for (const column of files.flatMap(({ columns }) => columns)) {
    const [most] = column.top;
    if (most === undefined || most.share < 0.5 || !says(column.name, countryWords)) continue;
    const code = countryCode(most.value);
    if (code !== undefined)
      return {
        code,
        because: `${share(most.share)} of the rows say ${most.value} in ${column.name}`,
      };
  }
  return undefined;
}

function timezoneOf(home: Home | undefined, { timezone }: Wishes, machineZone: string): Assumed {
  if (timezone !== undefined) return { value: timezone, because: "as you said" };
  const zone = home === undefined ? undefined : zoneOf(home.code);
  if (home !== undefined && zone !== undefined)
    return { value: zone, because: `assumed, as ${home.because}` };
  return {
    value: machineZone,
    because: "assumed, as it is the zone of the computer this was made on",
  };
}

function currencyOfShop(
  files: readonly FileFacts[],
  home: Home | undefined,
  { currency }: Wishes,
): Assumed {
  if (currency !== undefined) return { value: currency.toUpperCase(), because: "as you said" };
  const named = namedCurrency(files);
  if (named !== undefined) return named;
  const code = home === undefined ? undefined : currencyOf(home.code);
  if (home !== undefined && code !== undefined)
    return { value: code, because: `assumed, as ${home.because}` };
  return { value: "EUR", because: "assumed: nothing in the files names a currency" };
}

const codes = new Set([
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "BRL",
  "CAD",
  "AUD",
  "JPY",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "INR",
  "CNY",
]);

/** A column of one currency code, or a name such as `amount_usd` or `dollars`. */
function namedCurrency(files: readonly FileFacts[]): Assumed | undefined {
  for (const { name, distinct, top } of files.flatMap(({ columns }) => columns)) {
    const only = top[0]?.value.toUpperCase() ?? "";
    if (distinct === 1 && codes.has(only))
      return { value: only, because: `the only value of ${name}` };
    const word = wordsOf(name)
      .map((each) => each.toUpperCase())
      .find((each) => codes.has(each));
    if (word !== undefined) return { value: word, because: `as the column ${name} says` };
  }
  return undefined;
}
