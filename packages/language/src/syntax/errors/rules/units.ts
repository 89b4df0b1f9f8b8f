import type { Diagnostic, Help } from "@satsuma/model";
import { nearestNames } from "@satsuma/model";
import { isCurrency } from "../../tokens/currency.ts";
import { unitWords } from "../../tokens/keywords.ts";
import { touches } from "../../tokens/matching.ts";
import { category, constant, keyword } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, expectsOne, placeFound, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, rewrite } from "../fix.ts";

/** What stands after a number and is no unit or currency the language knows. */
export const unitRules: readonly SyntaxRule[] = [
  {
    found: [category.Name],
    after: [[constant.Number]],
    expects: constant.Unit,
    explain: (facts) => currency(facts) ?? scaled(facts) ?? unit(facts),
  },
  {
    found: [constant.Number],
    after: [[category.Name]],
    explain: currencyFirst,
  },
  {
    found: [category.Name, constant.Unit, keyword.Moment],
    expects: constant.Number,
    explain: numberWord,
  },
];

/** Short forms and words for units and the like, and what to write. */
const unitForms: Readonly<Record<string, readonly string[]>> = {
  d: ["days"],
  h: ["hours"],
  hr: ["hours"],
  hrs: ["hours"],
  min: ["minutes"],
  mins: ["minutes"],
  m: ["months", "minutes"],
  mo: ["months"],
  mos: ["months"],
  mth: ["months"],
  mths: ["months"],
  q: ["quarters"],
  w: ["weeks"],
  wk: ["weeks"],
  wks: ["weeks"],
  y: ["years"],
  yr: ["years"],
  yrs: ["years"],
  fortnight: ["weeks"],
  fortnights: ["weeks"],
};

function unit(facts: Facts): Diagnostic | undefined {
  const written = facts.found?.image ?? "";
  const distance = distances[written.toLowerCase()];
  if (distance !== undefined && expectsOne(facts, keyword.Distance))
    return ofLength(facts, distance);
  const forms = unitForms[written.toLowerCase()];
  const units = forms ?? nearestUnits(written, before(facts, 1)?.image ?? "");
  const onlyUnit = !expectsOne(facts, constant.Currency);
  if (units.length === 0 && !onlyUnit) return undefined;
  const span = placeFound(facts);
  const help = units
    .filter((one) => readsWith(facts, facts.at, facts.at + 1, one))
    .map((one) => rewrite(span, one, units.length === 1 && !written.startsWith("fort")));
  return errorAt(span, "SEG1009", `I don't know the time unit \`${written}\``, {
    help:
      help.length > 0
        ? help
        : [advise("use minutes, hours, days, weeks, months, quarters or years")],
  });
}

/** Words for units of length, and the one to write. */
const distances: Readonly<Record<string, string>> = {
  kilometer: "km",
  kilometers: "km",
  kilometre: "km",
  kilometres: "km",
  kms: "km",
  mile: "mi",
  miles: "mi",
  meter: "m",
  meters: "m",
  metre: "m",
  metres: "m",
};

const ofLength = (facts: Facts, meant: string): Diagnostic =>
  errorAt(placeFound(facts), "SEG1009", "distances are in `km`, `mi` or `m`", {
    help: [rewrite(placeFound(facts), meant, true)],
  });

/** The unit whose words are nearest, in the number it is in. */
function nearestUnits(written: string, number: string): string[] {
  const [near] = nearestNames(written, Object.keys(unitWords));
  if (near === undefined) return [];
  const singular = near.replace(/s$/, "");
  return [number === "1" ? singular : `${singular}s`];
}

const currencyNames: Readonly<Record<string, string>> = {
  euro: "EUR",
  euros: "EUR",
  dollar: "USD",
  dollars: "USD",
  pound: "GBP",
  pounds: "GBP",
  yen: "JPY",
  franc: "CHF",
  francs: "CHF",
};

function currency(facts: Facts): Diagnostic | undefined {
  if (!expectsOne(facts, constant.Currency)) return undefined;
  const written = facts.found?.image ?? "";
  const span = placeFound(facts);
  const capitals = written.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(written) && isCurrency(capitals)) {
    return errorAt(span, "SEG1018", `a currency code is written in capitals: \`${capitals}\``, {
      help: [rewrite(span, capitals, true)],
    });
  }
  const named = currencyNames[written.toLowerCase()];
  if (named !== undefined) {
    return errorAt(span, "SEG1018", `\`${written}\` is not a currency code`, {
      help: [rewrite(span, named, named === "EUR")],
    });
  }
  if (!/^[A-Z]{3}$/.test(written)) return undefined;
  return errorAt(span, "SEG1018", `I don't know the currency \`${written}\``, {
    help: [advise("write an ISO 4217 code such as `EUR`")],
  });
}

/** `EUR 500`. */
function currencyFirst(facts: Facts): Diagnostic | undefined {
  const code = before(facts, 1)?.image.toUpperCase() ?? "";
  if (!/^[A-Z]{3}$/.test(code) || !isCurrency(code)) return undefined;
  const money = `${facts.found?.image ?? ""} ${code}`;
  if (!readsWith(facts, facts.at - 1, facts.at + 1, money)) return undefined;
  const span = placeOfAll(facts, facts.at - 1, facts.at + 1);
  return errorAt(span, "SEG1012", "write the currency code after the number", {
    help: [rewrite(span, money, true)],
  });
}

const powers: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  mio: 6,
  mn: 6,
  million: 6,
  millions: 6,
  bn: 9,
  billion: 9,
};

/** `5k`, `1e6`, `30 percent`, `1__000`. */
function scaled(facts: Facts): Diagnostic | undefined {
  const number = before(facts, 1);
  const { found } = facts;
  if (number === undefined || found === undefined) return undefined;
  const text = plainNumber(number.image, found.image.toLowerCase(), touches(number, found));
  if (text === undefined) return undefined;
  const span = placeOfAll(facts, facts.at - 1, facts.at + 1);
  const written = facts.source.text.slice(span.start, span.end);
  const help: Help = rewrite(span, text, true);
  return errorAt(span, "SEG1019", `\`${written}\` is not how a number is written`, {
    help: [help],
  });
}

function plainNumber(number: string, word: string, touching: boolean): string | undefined {
  const power = powers[word] ?? (touching && /^e\d{1,2}$/.test(word) ? Number(word.slice(1)) : 0);
  if (power > 0) return shifted(number, power);
  if (["percent", "pct", "pc"].includes(word)) return `${number}%`;
  return touching && /^_+\d[\d_]*$|^_+$/.test(word)
    ? `${number}${word.replaceAll(/_+/g, "_")}`.replace(/_$/, "")
    : undefined;
}

/** The number with its point so many places further right. */
function shifted(number: string, places: number): string {
  const [whole = "", fraction = ""] = number.replaceAll("_", "").split(".");
  const digits = fraction.padEnd(places, "0");
  const moved = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  return digits.length > places ? `${moved}.${digits.slice(places)}` : moved;
}

const numbers = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** `at least two`. */
function numberWord(facts: Facts): Diagnostic | undefined {
  const written = facts.found?.image.toLowerCase() ?? "";
  const number = written === "once" ? 1 : written === "twice" ? 2 : numbers.indexOf(written);
  if (number < 0 || !readsWith(facts, facts.at, facts.at + 1, String(number))) return undefined;
  const span = placeFound(facts);
  return errorAt(span, "SEG1019", "numbers are written in digits", {
    help: [rewrite(span, String(number), true)],
  });
}
