import type { Step } from "@satsuma/ir";
import { join, name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { microsecondsOf } from "../plan/chains.ts";
import { eventLayout } from "../plan/event-layout.ts";
import { firstMicrosecondFrom, timestampText } from "../plan/microseconds.ts";
import type { Sequence } from "../plan/plan.ts";
import { endTest, endsOf } from "./naive-window.ts";
import { fieldsOf } from "./naive-fields.ts";
import { customerKey, whereAll } from "./naive-scope.ts";
import type { Scope } from "./naive-scope.ts";
import type { Writer } from "./writer.ts";
import { test } from "./written.ts";
import type { Written } from "./written.ts";

interface Writing {
  readonly scope: Scope;
  /** Writes over the customers beside whom the events are looked for. */
  readonly customers: Writer;
}

/** The customer has an event that is the first step, after which there is one that is the second, and so on: as it is said. */
export function sequenceTest(sequence: Sequence, writing: Writing): Written {
  const [first, ...others] = sequence.steps;
  if (first === undefined) throw new RangeError("a sequence must have steps");
  const alias = writing.scope.alias("s");
  const inWindow = windowTests(sequence, first.event, alias, writing);
  return test(
    exists(first, others, {
      alias,
      whose: customerKey(writing.scope),
      conditions: inWindow,
      asOf: sequence.asOf,
      ...writing,
    }),
  );
}

interface Place extends Writing {
  readonly alias: string;
  /** The key of the customer they must be of: that of the row at hand or of the event they follow. */
  readonly whose: Fragment;
  readonly conditions: readonly Fragment[];
  readonly asOf: string | undefined;
}

/** There is an event of a step under some conditions, with what must follow it. */
function exists(step: Step, following: readonly Step[], place: Place): Fragment {
  const { scope, alias, asOf } = place;
  const { table, time, customer } = eventLayout(scope.request.layout, step.event);
  const at = name(alias, time);
  const where = [
    sql`${name(alias, customer)} = ${place.whose}`,
    sql`${at} < ${instant(asOf, scope)}`,
    ...place.conditions,
    ...(step.filter ? [fieldsOf(alias, step.event, scope).cond(step.filter).sql] : []),
    ...(step.absent ? [] : followed(at, following, { ...place, whose: name(alias, customer) })),
  ];
  return sql`EXISTS (SELECT 1 FROM ${name(...table)} AS ${name(alias)}${whereAll(where)})`;
}

/** What must follow an event at a time: none of the absent steps, and the next one that is not. */
function followed(at: Fragment, following: readonly Step[], place: Place): Fragment[] {
  const tests: Fragment[] = [];
  for (const [i, step] of following.entries()) {
    tests.push(
      ...(step.absent ? noneAfter(at, step, place) : [oneAfter(at, following.slice(i), place)]),
    );
    if (!step.absent) break;
  }
  return tests;
}

function oneAfter(at: Fragment, [step, ...rest]: readonly Step[], place: Place): Fragment {
  if (step === undefined) throw new RangeError("there must be a step to follow");
  return exists(step, rest, nextTo(at, step, place));
}

function noneAfter(at: Fragment, step: Step, place: Place): Fragment[] {
  const none = sql`NOT ${exists(step, [], nextTo(at, step, place))}`;
  if (step.within === undefined) return [none];
  const over = sql`${end(at, step.within, place)} <= ${instant(place.asOf, place.scope)}`;
  return [none, over];
}

/** Later than a time, and within what the step says. */
function nextTo(at: Fragment, { event, within }: Step, place: Place): Place {
  const alias = place.scope.alias("s");
  const time = name(alias, eventLayout(place.scope.request.layout, event).time);
  const later = sql`${time} > ${at}`;
  const conditions = within ? [later, sql`${time} <= ${end(at, within, place)}`] : [later];
  return { ...place, alias, conditions };
}

const end = (at: Fragment, within: NonNullable<Step["within"]>, { scope }: Place): Fragment =>
  scope.dialect.times.addMicroseconds(at, microsecondsOf(within));

/** @throws TypeError when a sequence has no as-of */
function instant(asOf: string | undefined, { dialect }: Scope): Fragment {
  if (asOf === undefined) throw new TypeError("a sequence must be resolved: it has no as-of");
  return dialect.literals.instant(timestampText(firstMicrosecondFrom(asOf)));
}

/** The first event lies in the window, whose ends may differ by customer. */
function windowTests(
  { window }: Sequence,
  event: string,
  alias: string,
  { scope, customers }: Writing,
): Fragment[] {
  const time = name(alias, eventLayout(scope.request.layout, event).time);
  const tests = endsOf(window).map((end) =>
    endTest(end, time, sql`(${customers.value(end.bound.value).sql})`, scope.dialect),
  );
  return tests.length === 0 ? [] : [join(tests, " AND ")];
}
