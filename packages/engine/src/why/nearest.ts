import { explainChange, instantWords } from "@satsuma/language";
import type { Inquiry, Nearest, NoChange, Placed } from "@satsuma/language";
import type { Case } from "./case.ts";
import type { Why, WhyNearest } from "./why-result.ts";

/** The nearest change that flips a rule, in words and as data. */
export function nearestFor(placed: Placed, inquiry: Inquiry, of: Case): WhyNearest {
  return told(inquiry.nearestChange(placed), of);
}

function told({ change, none }: Nearest, of: Case): WhyNearest {
  if (change === undefined) return { kind: "none", reason: none, english: reasons[none] };
  const { clock, subject, prepared } = of;
  const words = { catalogue: prepared.session.catalogue, clock };
  return { kind: "change", ...change, english: explainChange(change, subject.attributes, words) };
}

/** Why nothing is named. */
const reasons: Readonly<Record<NoChange, string>> = {
  lot: "none: lots are drawn by the customer's key, which stays",
  others: "none: it hangs on other customers",
  model: "none: it hangs on a score that cannot be worked out from this customer's own data",
  past: "none: what decides it has happened and stays, or the time for it is over",
  constant: "none: the rule says so of everyone",
  search: "none found among other attributes, more events, waiting, and these together",
};

/** When a rule flips by itself. */
export function nextFor(
  placed: Placed,
  isMember: boolean,
  { inquiry, of: { clock } }: { readonly inquiry: Inquiry; readonly of: Case },
): Pick<Why, "next"> {
  const at = inquiry.nextFlip(placed);
  if (at === undefined) return {};
  const when = instantWords(at, clock.timezone);
  return { next: { at, english: `${isMember ? "leaves" : "enters"} on ${when}` } };
}
