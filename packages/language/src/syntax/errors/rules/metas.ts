import type { Diagnostic } from "@satsuma/model";
import { unquote } from "../../lexing/escapes.ts";
import { quoteName } from "../../tokens/quote-name.ts";
import { constant } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { placeFound, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { rewrite } from "../fix.ts";

/** Days, times and tags of a segment that are written as something else. */
export const metaRules: readonly SyntaxRule[] = [
  { found: [constant.Text], expects: constant.Date, explain: quotedDay },
  { found: [constant.Text], inside: "tags", explain: quotedTag },
  { found: [constant.Number], expects: constant.Clock, explain: bareHour },
];

/** `expires "2026-01-01"`. */
function quotedDay(facts: Facts): Diagnostic | undefined {
  const day = unquote(facts.found?.image ?? "");
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !readsWith(facts, facts.at, facts.at + 1, day))
    return undefined;
  return errorAt(placeFound(facts), "SEG1013", "dates stand without quotes", {
    help: [rewrite(placeFound(facts), day, true)],
  });
}

/** `tags "vip"`. */
function quotedTag(facts: Facts): Diagnostic | undefined {
  const said = unquote(facts.found?.image ?? "");
  if (said === "") return undefined;
  const name = quoteName(said);
  if (!readsWith(facts, facts.at, facts.at + 1, name)) return undefined;
  return errorAt(placeFound(facts), "SEG1027", "tags are names, without quotes", {
    help: [rewrite(placeFound(facts), name, true)],
  });
}

/** `at 6`. */
function bareHour(facts: Facts): Diagnostic | undefined {
  const hour = facts.found?.image ?? "";
  if (!/^\d{1,2}$/u.test(hour) || Number(hour) > 23) return undefined;
  const time = `${hour.padStart(2, "0")}:00`;
  return errorAt(placeFound(facts), "SEG1013", "a time of day has hours and minutes", {
    help: [rewrite(placeFound(facts), time, true)],
  });
}
