import type { Fact } from "@satsuma/ir";
import { day } from "../../time/instant.ts";
import type { ChangeStep } from "../change.ts";
import { another } from "../moves/template.ts";
import { withField } from "../moves/row-that-passes.ts";
import type { Person } from "../person.ts";
import type { Trying } from "../state.ts";
import type { Flips } from "./needs.ts";

type EventStep = Extract<ChangeStep, { kind: "event" }>;

/** Whose events are looked at. */
interface Known {
  readonly person: Person;
  readonly trying: Trying;
}

/** Gives new events numbers of orders of their own, instead of that of the event they are like, where the rule does not ask for it. */
export function withFreshKeys(
  steps: readonly ChangeStep[],
  flips: Flips,
  known: Known,
): readonly ChangeStep[] {
  const fresh = steps.map((step) => (step.kind === "event" ? withFresh(step, known) : step));
  return flips(fresh) ? fresh : steps;
}

function withFresh(step: EventStep, { person, trying }: Known): EventStep {
  const table = trying.evaluator.catalogue.events[step.event];
  if (table === undefined) return step;
  const names = Object.keys(table.fields).filter(
    (name) =>
      name !== table.time &&
      step.needs[name] === undefined &&
      table.fields[name]?.type.kind === "text" &&
      step.rows.some((row) => row[name] !== undefined) &&
      isKeyLike(name, person.rows(step.event)),
  );
  const rows = step.rows.map((row, i) =>
    names.reduce((made, name) => withField(made, name, another(table, made, name, i)), row),
  );
  return { ...step, rows };
}

/** Whether a text with digits in it came back on no other day: a number of orders, which many lines of one order share. */
function isKeyLike(name: string, rows: ReturnType<Person["rows"]>): boolean {
  const first = new Map<Fact, bigint>();
  for (const { facts, time } of rows) {
    const fact = facts[name];
    if (typeof fact !== "string" || !/\d/u.test(fact)) return false;
    const since = first.get(fact) ?? time;
    if (time - since > day) return false;
    first.set(fact, since);
  }
  return first.size > 0;
}
