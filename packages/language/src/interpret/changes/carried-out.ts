import type { Facts } from "@satsuma/ir";
import type { Subject } from "../subject.ts";
import { nanosecondsOf } from "../time/instant.ts";
import type { ChangeStep } from "./change.ts";
import { eventRows, withAttribute, withEvents } from "./person.ts";
import type { State, Trying } from "./state.ts";

/** A customer after some steps. */
export function carriedOut(
  steps: readonly ChangeStep[],
  { person, at }: Pick<State, "person" | "at">,
  { evaluator }: Trying,
): Pick<State, "person" | "at"> {
  let [changed, now] = [person, at];
  for (const step of steps) {
    if (step.kind === "wait") now = nanosecondsOf(step.until);
    else if (step.kind === "attribute")
      changed = withAttribute(changed, step.name, step.value ?? undefined);
    else {
      const time = evaluator.catalogue.events[step.event]?.time ?? "";
      changed = withEvents(changed, step.event, eventRows(step.rows, time));
    }
  }
  return { person: changed, at: now };
}

/** A customer's data after some steps; waiting leaves it as it is. */
export function changedSubject(subject: Subject, steps: readonly ChangeStep[]): Subject {
  const events = new Map<string, readonly Facts[]>(Object.entries(subject.events));
  let { attributes } = subject;
  for (const step of steps) {
    if (step.kind === "event")
      events.set(step.event, [...(events.get(step.event) ?? []), ...step.rows]);
    if (step.kind !== "attribute") continue;
    const { [step.name]: _, ...others } = attributes;
    attributes = step.value === null ? others : { ...others, [step.name]: step.value };
  }
  return { ...subject, attributes, events: Object.fromEntries(events) };
}
