import { compare, literal, walk } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import type { TraitNode } from "../methods/instance.ts";
import type { Session } from "../queries/session.ts";
import { openCase } from "./case.ts";
import type { Case } from "./case.ts";
import { nearestFor } from "./nearest.ts";
import { inquiryOf, placedFor } from "./why.ts";
import type { WhyOther } from "./why-result.ts";

/** So many values of a trait are told apart. */
const mostValues = 24;

/**
 * The other values a trait of text, or a yes/no, could have for a customer, and what would take it there with the model as it is.
 * Empty for numbers and dates, and for models that do not score by expression.
 */
export async function otherValues(
  opened: Session,
  trait: TraitNode,
  { customer, value }: { readonly customer: string; readonly value: Scalar },
): Promise<readonly WhyOther[]> {
  const { kind } = trait.type;
  if (kind === "yes/no") return yesOrNo(opened, trait, { customer, value });
  if (kind !== "text" && kind !== "enum") return [];
  const rule: Cond = compare(trait, "eq", literal({ kind: "text" }, ""));
  const of = await openCase(opened, { rules: [rule], policy: "start of day" }, customer);
  const names = valuesOf(trait, of).filter((name) => name !== value);
  return names.slice(0, mostValues).map((name) => ({
    name,
    nearest: nearestOf(compare(trait, "eq", literal({ kind: "text" }, name)), of),
  }));
}

async function yesOrNo(
  opened: Session,
  trait: TraitNode,
  { customer, value }: { readonly customer: string; readonly value: Scalar },
): Promise<readonly WhyOther[]> {
  const rule: Cond = { kind: "isYes", value: trait };
  const of = await openCase(opened, { rules: [rule], policy: "start of day" }, customer);
  return [{ name: value === true ? "no" : "yes", nearest: nearestOf(rule, of, value === true) }];
}

function nearestOf(rule: Cond, of: Case, verdict = false) {
  const asking = inquiryOf({ where: rule, asOf: "start of day" }, of);
  return nearestFor(placedFor(rule, verdict, of, asking), asking, of);
}

/** The values that the model's expression can come to. */
function valuesOf(trait: TraitNode, of: Case): readonly string[] {
  if (trait.type.kind === "enum") return trait.type.values;
  const [working] = [...walk(of.working({ kind: "known", value: trait }))].filter(isKnown);
  return working === undefined ? [] : [...new Set(results(working.value))];
}

const isKnown = (node: { readonly kind: string }): node is Extract<Cond, { kind: "known" }> =>
  node.kind === "known";

function results(value: Value): readonly string[] {
  switch (value.kind) {
    case "literal":
      return typeof value.value === "string" ? [value.value] : [];
    case "defined":
      return results(value.of);
    case "default":
      return [...results(value.value), ...results(value.fallback)];
    case "case":
      return [...value.values, ...(value.otherwise ? [value.otherwise] : [])].flatMap(results);
    default:
      return [];
  }
}
