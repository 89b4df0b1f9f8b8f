import type { Cond } from "@satsuma/ir";
import type { Span } from "@satsuma/model";

/** A condition that must hold, and what of the text at hand says so. */
export interface Conjunct {
  readonly cond: Cond;
  readonly span: Span | undefined;
}

/** How many definitions, one inside the other, are looked into, and how many conditions: what lies deeper is nobody's slip. */
const deepest = 8;
const most = 2000;

/** The conditions that must all hold where one does, also those of definitions and of segments it is a member of. */
export const conjuncts = (cond: Cond): Conjunct[] => joined(cond, "and");

/** The conditions of which one holds where one does, and no others. */
export const disjuncts = (cond: Cond): Conjunct[] => joined(cond, "or");

function joined(root: Cond, kind: "and" | "or"): Conjunct[] {
  const found: Conjunct[] = [];
  const pending: (Conjunct & { readonly depth: number })[] = [
    { cond: root, span: undefined, depth: 0 },
  ];
  for (let next = pending.pop(); next && found.length < most; next = pending.pop()) {
    const { cond, span, depth } = next;
    const inner = transparent(cond);
    if (inner && depth < deepest)
      pending.push({ cond: inner, span: span ?? cond.span, depth: depth + 1 });
    else if (cond.kind === kind)
      for (const of of cond.of.toReversed()) pending.push({ cond: of, span, depth });
    else found.push({ cond, span: span ?? cond.span });
  }
  return found;
}

/** What a definition or a segment stands for; one with days of its own says something else here. */
export function transparent(cond: Cond): Cond | undefined {
  if (cond.kind === "definedCond") return cond.of;
  return cond.kind === "member" && cond.timezone === undefined ? cond.of : undefined;
}
