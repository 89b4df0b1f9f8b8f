import type { Cond } from "@satsuma/ir";
import { lotOf } from "../conditions/lot.ts";
import { rankingOf } from "../conditions/ranking.ts";
import type { Proof } from "../proof.ts";
import type { Test } from "../row.ts";
import { findings } from "./findings.ts";
import { operands } from "./operands.ts";
import type { Proving } from "./proving.ts";
import { trailOf } from "./trail-of.ts";

/** Why a condition holds for a customer, or does not. */
export function prove(cond: Cond, proving: Proving): Proof {
  const none = {
    cond,
    holds: test(cond, proving)({ customer: proving.customer }),
    of: [],
    found: [],
  };
  switch (cond.kind) {
    case "and":
      return { ...none, of: enough(cond.of.length, cond.of, proving) };
    case "or":
      return { ...none, of: enough(1, cond.of, proving) };
    case "atLeast":
      return { ...none, of: enough(cond.count, cond.of, proving) };
    case "periods":
      return { ...none, of: enough(cond.atLeast, cond.of, proving) };
    case "not":
    case "definedCond":
      return { ...none, of: [prove(cond.of, proving)] };
    case "member":
      return { ...none, of: [prove(cond.of, inZoneOf(cond, proving))] };
    case "rank":
      return { ...none, found: findings([cond.by], proving), ...standing(cond, proving) };
    case "sequence":
      return { ...none, ...trail(cond, proving) };
    case "sample":
      return { ...none, lot: lotOf(cond.seed, proving.customer) };
    case "constant":
    case "compare":
    case "between":
    case "in":
    case "known":
    case "isYes":
    case "text":
    case "listHas":
    case "near":
    case "inWindow":
      return { ...none, found: findings(operands(cond), proving) };
  }
}

function test(cond: Cond, { compiler, resolving }: Proving): Test {
  return compiler.cond(resolving?.resolver.cond(cond, resolving.timezone) ?? cond);
}

/** Of parts of which so many had to hold: the first ones that do, or all that do not. */
function enough(count: number, of: readonly Cond[], proving: Proving): Proof[] {
  const { customer } = proving;
  const holding = of.filter((part) => test(part, proving)({ customer }));
  const deciding =
    holding.length >= count
      ? holding.slice(0, Math.max(0, count))
      : of.filter((part) => !holding.includes(part));
  return deciding.map((part) => prove(part, proving));
}

/** A segment is resolved in its own zone, or in the project's, wherever it is used. */
function inZoneOf(member: Extract<Cond, { kind: "member" }>, proving: Proving): Proving {
  if (!proving.resolving) return proving;
  const { resolver } = proving.resolving;
  const { timezone } = member;
  return { ...proving, resolving: { resolver, ...(timezone !== undefined && { timezone }) } };
}

/** The customer's place among those who were ranked with it. */
function standing(
  rank: Extract<Cond, { kind: "rank" }>,
  { customer, compiler, resolving }: Proving,
): Pick<Proof, "standing"> {
  const resolved = resolving?.resolver.cond(rank, resolving.timezone) ?? rank;
  if (resolved.kind !== "rank") return {};
  const key = customer.key;
  const found = rankingOf(resolved, compiler).get(key);
  return found ? { standing: { place: found.place, of: found.of } } : {};
}

/** How far the customer's events follow the steps. */
function trail(
  sequence: Extract<Cond, { kind: "sequence" }>,
  { customer, compiler, resolving }: Proving,
): Pick<Proof, "trail"> {
  const resolved = resolving?.resolver.cond(sequence, resolving.timezone) ?? sequence;
  return resolved.kind === "sequence" ? { trail: trailOf(resolved, customer, compiler) } : {};
}
