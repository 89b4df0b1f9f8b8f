import { walk } from "@satsuma/ir";
import type { Cond, Fact, Facts } from "@satsuma/ir";
import type { EventTable } from "@satsuma/model";
import type { Customer } from "../../row.ts";
import type { Moment } from "../evaluator.ts";
import { constantsIn } from "../facts/constants.ts";
import { factsNear } from "../facts/facts-near.ts";
import { eventRow } from "../person.ts";

/** What an event is held against. */
interface Asked {
  readonly table: EventTable;
  readonly moment: Moment;
  readonly customer: Customer;
  /** Times it may have, the best first. */
  readonly times: readonly string[];
}

/** An event like another that a resolved filter lets pass, as little changed as can be; undefined where none was found. */
export function rowThatPasses(
  filter: Cond | undefined,
  facts: Facts,
  asked: Asked,
): Facts | undefined {
  if (filter === undefined) return facts;
  const made = satisfied(filter, true, facts, asked);
  return made && passes(filter, made, asked) ? made : undefined;
}

function passes(cond: Cond, facts: Facts, { moment, customer, table }: Asked): boolean {
  return moment.compiler.cond(cond)({ customer, event: eventRow(facts, table.time) });
}

function satisfied(cond: Cond, wanted: boolean, facts: Facts, asked: Asked): Facts | undefined {
  if (passes(cond, facts, asked) === wanted) return facts;
  switch (cond.kind) {
    case "not":
      return satisfied(cond.of, !wanted, facts, asked);
    case "definedCond":
      return satisfied(cond.of, wanted, facts, asked);
    case "and":
    case "or":
      return (cond.kind === "and") === wanted
        ? inTurn(cond.of, wanted, facts, asked)
        : firstOf(cond.of, wanted, facts, asked);
    case "atLeast":
      return inTurn(cond.of, wanted, facts, asked);
    default:
      return changed(cond, wanted, facts, asked);
  }
}

function inTurn(
  of: readonly Cond[],
  wanted: boolean,
  facts: Facts,
  asked: Asked,
): Facts | undefined {
  let made: Facts | undefined = facts;
  for (const part of of) made = made && satisfied(part, wanted, made, asked);
  return made;
}

function firstOf(
  of: readonly Cond[],
  wanted: boolean,
  facts: Facts,
  asked: Asked,
): Facts | undefined {
  for (const part of of) {
    const made = satisfied(part, wanted, facts, asked);
    if (made) return made;
  }
  return undefined;
}

/** One field is made another. */
function changed(cond: Cond, wanted: boolean, facts: Facts, asked: Asked): Facts | undefined {
  const { table, times } = asked;
  const gives = (made: Facts): boolean => passes(cond, made, asked) === wanted;
  const names = new Set(
    [...walk(cond)].flatMap((node) => (node.kind === "field" ? [node.name] : [])),
  );
  for (const name of names) {
    const column = table.fields[name];
    if (column === undefined) continue;
    const withFact = (fact: Fact | undefined): Facts => withField(facts, name, fact);
    if (name === table.time) {
      const time = times.find((each) => gives(withFact(each)));
      if (time !== undefined) return withFact(time);
      continue;
    }
    const wish = { column, current: facts[name], against: constantsIn(cond) };
    for (const fact of factsNear(wish, (each) => gives(withFact(each))))
      return withFact(fact ?? undefined);
  }
  return undefined;
}

/** The facts of a row with another value in one field; `undefined` for unknown. */
export function withField(facts: Facts, name: string, fact: Fact | undefined): Facts {
  const { [name]: _, ...others } = facts;
  return fact === undefined ? others : { ...others, [name]: fact };
}
