import { compare, decimal, eventCount, number } from "@satsuma/ir";
import type { Decimal, Facts } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { factsNear } from "../facts/facts-near.ts";
import { nearest } from "../facts/nearest.ts";
import { scaleFor, textAt } from "../facts/numbers.ts";
import { criticalInstants } from "../critical/critical-instants.ts";
import { flips, tick } from "../flips.ts";
import { outlookFrom } from "../state.ts";
import { eventRow } from "../person.ts";
import type { Person } from "../person.ts";
import { day } from "../../time/instant.ts";
import type { State, Trying } from "../state.ts";
import { fieldsOf, sourcesIn } from "./event-source.ts";
import type { EventSource } from "./event-source.ts";
import { heldAgainst } from "./held-against.ts";
import type { Leaf } from "./leaf.ts";
import { withField } from "./row-that-passes.ts";
import { copies, templateFor } from "./template.ts";
import type { Template } from "./template.ts";
import { waited } from "./wait-moves.ts";
import { isReached, withMore } from "./with-more.ts";

/** More events than this nobody is told to have. */
const mostEvents = 128n;

/** Events of each table that a test asks for, as many or as large as it takes; with a wait where they count only later. */
export function eventMoves(leaf: Leaf, state: State, trying: Trying): readonly State[] {
  return sourcesIn(leaf.cond).flatMap((source) => {
    const template = templateFor(inZone(source, leaf, state, trying), state, trying);
    if (template === undefined) return [];
    const adding: Adding = { source, template, leaf, state, trying, asOf: state.at };
    const now = added(adding);
    return now.length > 0 ? now : addedForLater(adding);
  });
}

/** What events are asked for, resolved as of now. */
function inZone({ event, filter }: EventSource, { timezone }: Leaf, { at }: State, trying: Trying) {
  const { resolver } = trying.evaluator.moment(at);
  return { event, ...(filter && { filter: resolver.cond(filter, timezone) }) };
}

function added(adding: Adding): readonly State[] {
  const found = [...asMany(adding), ...asLarge(adding), ...otherwise(adding)];
  return found.length > 0 ? found : manyAndLarge(adding);
}

/** Events that count only after a while: as of when they come into the window. */
function addedForLater(adding: Adding): readonly State[] {
  const { leaf, state, trying, source, template } = adding;
  const { event, filter, window } = source;
  const row = eventRow(template.facts, template.table.time);
  const only = { ...state.person, rows: (of: string) => (of === event ? [row] : []) };
  const cond = compare(eventCount({ event, ...(filter && { filter }) }, window), "ge", number(1));
  const counts = { cond, ...(leaf.timezone !== undefined && { timezone: leaf.timezone }) };
  const outlook = outlookFrom(state, trying);
  for (const instant of flips(counts, only, outlook, mostInstants)) {
    if (instant > state.at + longest) break;
    if (trying.evaluator.holds(counts, only, instant) !== true) continue;
    const found = added({ ...adding, asOf: instant });
    if (found.length > 0) return found;
  }
  return whenOld(adding, only);
}

/** One that counts by how long ago it was: as of when it is old enough. */
function whenOld(adding: Adding, only: Person): readonly State[] {
  const { leaf, state, trying } = adding;
  const made = more(adding, 1);
  const { evaluator, due = (instant: bigint) => instant, canWait = true } = trying;
  if (!canWait) return [];
  const stretch = { after: state.at, until: state.at + longest };
  const instants = criticalInstants(leaf, only, { evaluator, at: state.at, stretch });
  for (const instant of instants.slice(0, mostInstants))
    for (const moment of [due(instant), due(instant + tick)])
      if (evaluator.holds(leaf, made.person, moment) === leaf.wanted) return [waited(made, moment)];
  return [];
}

/** So many instants are looked at. */
const mostInstants = 32;

/** Nobody waits longer than ten years for an event to count. */
const longest = 3660n * day;

interface Adding {
  readonly source: EventSource;
  readonly template: Template;
  readonly leaf: Leaf;
  readonly state: State;
  readonly trying: Trying;
  /** When it is looked at whether they suffice: as-of, or later. */
  readonly asOf: bigint;
}

/** A state with so many more, in one of which a field may be another. */
function more(
  { source, template, state, asOf }: Adding,
  count: number,
  change?: { readonly field: string; readonly fact: Facts[string] | undefined },
): State {
  const { event, argument, isDistinct } = source;
  const { table } = template;
  const facts =
    change === undefined ? template.facts : withField(template.facts, change.field, change.fact);
  const distinct = isDistinct && change === undefined ? fieldsOf(argument) : [];
  const made = withMore(state, {
    event,
    timeField: table.time,
    rows: copies({ table, facts }, count, distinct),
    ...(change && { amount: { field: change.field, usual: template.facts[change.field] } }),
  });
  return asOf === state.at ? made : waited(made, asOf);
}

/** The fewest that suffice. */
function asMany(adding: Adding): readonly State[] {
  const { leaf, trying } = adding;
  const count = nearest((of) => isReached(leaf, more(adding, Number(of)), trying), mostEvents);
  return count === undefined ? [] : [more(adding, Number(count))];
}

/** One whose number is as large, or as small, as it has to be. */
function asLarge(adding: Adding): readonly State[] {
  return numberFields(adding).flatMap((field) => {
    const { leaf, trying, template } = adding;
    const column = template.table.fields[field];
    if (column === undefined) return [];
    const usual = template.facts[field];
    const own = decimal(typeof usual === "string" ? usual : "0");
    const scale = amountScale(column, own);
    const at = (by: bigint): State => more(adding, 1, { field, fact: textAt(own, scale, by) });
    const reached = (by: bigint): boolean => isReached(leaf, at(by), trying);
    return offsets(reached, BigInt(textAt(own, scale, 0n).replace(".", ""))).map(at);
  });
}

/** Nobody is told of tenths of a cent. */
const amountScale = (column: Column, own: Decimal): number => Math.min(2, scaleFor(column, [own]));

/** How much a number has to be another, in units of its last place: towards nothing as little as suffices. */
function offsets(reached: (by: bigint) => boolean, usual: bigint): readonly bigint[] {
  if (reached(0n)) {
    if (usual <= 1n || reached(1n - usual)) return [];
    const least = nearest((by) => reached(by - usual), usual);
    return least === undefined ? [] : [least - usual];
  }
  const up = nearest(reached);
  const down = usual > 0n ? nearest((by) => reached(-by), usual) : undefined;
  return [...(up === undefined ? [] : [up]), ...(down === undefined ? [] : [-down])];
}

function numberFields({ source, template }: Adding): readonly string[] {
  const { table } = template;
  return fieldsOf(source.argument).filter((field) => {
    const kind = table.fields[field]?.type.kind;
    return kind === "number" || kind === "money" || kind === "approx";
  });
}

/** One in which what is read of it, a text or a yes, is another. */
function otherwise(adding: Adding): readonly State[] {
  const { source, template, leaf, state, trying } = adding;
  const numbers = numberFields(adding);
  const resolved = trying.evaluator.moment(state.at).resolver.cond(leaf.cond, leaf.timezone);
  const against = heldAgainst(resolved, state, trying);
  return fieldsOf(source.argument).flatMap((field) => {
    const column = template.table.fields[field];
    if (column === undefined || field === template.table.time || numbers.includes(field)) return [];
    const made = (fact: Facts[string] | undefined): State => more(adding, 1, { field, fact });
    const facts = factsNear({ column, current: undefined, against }, (fact) =>
      isReached(leaf, made(fact), trying),
    );
    return [...facts.take(1)].map((fact) => made(fact ?? undefined));
  });
}

/** Several that are larger than usual: models that look at numbers and amounts alike ask for both. */
function manyAndLarge(adding: Adding): readonly State[] {
  const { leaf, trying, template } = adding;
  for (const field of numberFields(adding)) {
    const usual = template.facts[field];
    const column = template.table.fields[field];
    if (typeof usual !== "string" || column === undefined) continue;
    const own = decimal(usual);
    const scale = amountScale(column, own);
    const units = BigInt(textAt(own, scale, 0n).replace(".", ""));
    for (const times of [2n, 5n, 20n, 100n]) {
      const fact = textAt(own, scale, units * (times - 1n));
      const at = (count: bigint): State => more(adding, Number(count), { field, fact });
      const count = nearest((of) => isReached(leaf, at(of), trying), 64n);
      if (count !== undefined) return [at(count)];
    }
  }
  return [];
}
