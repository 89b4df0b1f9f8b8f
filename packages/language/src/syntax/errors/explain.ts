import type { Diagnostic } from "@satsuma/model";
import { errorAt } from "../source.ts";
import { called, expectation } from "./describe.ts";
import { fits, placeFound } from "./facts.ts";
import type { Facts } from "./facts.ts";
import { rules } from "./rules/all.ts";

/** Says what is wrong where a text stops being readable: by the first rule that knows the mistake, or by what was expected. */
export function explain(facts: Facts): Diagnostic {
  for (const rule of rules) {
    const diagnostic = fits(rule, facts) ? rule.explain(facts) : undefined;
    if (diagnostic !== undefined) return diagnostic;
  }
  return unexpected(facts);
}

function unexpected(facts: Facts): Diagnostic {
  const found = facts.found === undefined ? "the end" : called(facts.found);
  const wanted = expectation(facts);
  const message =
    wanted === ""
      ? `I expected nothing more here, but found ${found}`
      : `I expected ${wanted} here, but found ${found}`;
  return errorAt(placeFound(facts), "SEG1000", message);
}
