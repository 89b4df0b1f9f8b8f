import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword, names } from "../../tokens/token-types.ts";
import { openers } from "../../cut.ts";
import { errorAt, insertBefore } from "../../source.ts";
import { called, expectation } from "../describe.ts";
import { before, placeFound, placeOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { advise, doing } from "../fix.ts";

/** Text that ends too early, and text outside every declaration. */
export const endRules: readonly SyntaxRule[] = [
  { found: "end", explain: tooEarly },
  { expects: keyword.Segment, explain: outside },
];

/** `country is "DE" and`. */
function tooEarly(facts: Facts): Diagnostic {
  const last = before(facts, 1);
  const wanted = expectation(facts);
  if (last === undefined) {
    return errorAt(placeFound(facts), "SEG1001", `there is nothing here; I expected ${wanted}`);
  }
  const span = placeOf(last, facts);
  const joins = isOneOf(last, [keyword.And, keyword.Or, keyword.Except, keyword.Otherwise]);
  const removable = joins && facts.prefixes[facts.at - 1]?.mayEnd === true;
  const goOn = advise(`go on with ${wanted}`);
  const remove = doing(`remove ${called(last)}`, [{ span, text: "" }], false);
  return errorAt(span, "SEG1001", `${whole(facts)} stops after ${called(last)}`, {
    help: removable ? [remove, goOn] : [goOn],
  });
}

function whole({ tokens }: Facts): string {
  const [first] = tokens;
  const kind = first === undefined ? undefined : openers.get(first.tokenType);
  return kind === undefined ? "the expression" : `this \`${kind}\``;
}

/** What stands before the first declaration of a file. */
function outside(facts: Facts): Diagnostic {
  const span = placeFound(facts);
  const condition = isOneOf(facts.found, [names.Identifier, keyword.Has, constant.Text]);
  const message = "a file holds declarations, and this is not in one";
  return errorAt(span, "SEG1020", message, {
    help: [
      condition
        ? doing(
            "name a segment that these are the conditions of",
            [insertBefore(span, "segment new_segment where ")],
            false,
          )
        : advise("begin with `segment`, `define`, `param`, `tiers`, `split` or `expect`"),
    ],
  });
}
