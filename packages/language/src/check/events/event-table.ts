import { nearestNames } from "@satsuma/model";
import type { Help } from "@satsuma/model";
import type { Name, Path } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import type { EventSet } from "../checked.ts";
import { lookup } from "../lookup.ts";
import type { Named } from "../names/names.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code, fix, listed, replace } from "../wording/words.ts";
import { fillIn } from "../paths/callable.ts";
import { named } from "../paths/named.ts";

/** The events a path begins with; `poison` when a mistake was reported; undefined when the name is no event's. */
export function eventsNamed(path: Path, scope: Scope): EventSet | "poison" | undefined {
  const { head, args } = path;
  const { names, catalogue } = scope.session;
  const declared = names.value(head.text, head.span);
  if (declared) return declaredEvents(path, declared, scope);
  if (args || !lookup(catalogue.events, head.text)) return undefined;
  return { kind: "events", event: head.text };
}

function declaredEvents(
  path: Path,
  declared: Named,
  scope: Scope,
): EventSet | "poison" | undefined {
  if (declared.kind === "param" || (declared.kind === "define" && path.args)) return undefined;
  const checked = declared.kind === "define" ? declared.of : fillIn(path, declared, scope);
  if (!checked) return "poison";
  if (checked.kind !== "events") return undefined;
  const { text: name, span } = path.head;
  return declared.kind === "callable"
    ? checked
    : named({ name, title: declared.title }, checked, span);
}

/** Reports a name that should be an event table's. */
export function unknownEvent(head: Name, scope: Scope): undefined {
  const { events } = scope.session.catalogue;
  const singular = Object.entries(events).find(([, table]) => table.singular === head.text);
  if (singular) {
    return fail(scope, {
      code: "SEG2002",
      message: `the event table is called ${code(quoteName(singular[0]))}, not ${code(head.text)}`,
      at: head.span,
      help: [renamed(head, singular[0], true)],
    });
  }
  return fail(scope, {
    code: "SEG2002",
    message: `there are no events called ${code(head.text)}`,
    at: head.span,
    notes: known(Object.keys(events)),
    help: meantEvents(head, scope).map((name) => renamed(head, name, false)),
  });
}

/** Where there is one table only, that is what was meant, however it is called. */
function meantEvents({ text }: Name, scope: Scope): readonly string[] {
  const names = eventNames(scope);
  const near = nearestNames(text, names);
  return near.length === 0 && names.length === 1 ? names : near;
}

/** Event tables, and definitions that stand for events. */
export function eventNames(scope: Scope): string[] {
  const { names, catalogue } = scope.session;
  return [...Object.keys(catalogue.events), ...names.eventNames];
}

const renamed = (head: Name, name: string, sure: boolean): Help =>
  fix(
    sure ? `write ${code(quoteName(name))}` : `did you mean ${code(quoteName(name))}?`,
    [replace(head.span, quoteName(name))],
    sure,
  );

const known = (tables: readonly string[]): string[] =>
  tables.length === 0
    ? ["This project has no event tables."]
    : [`The events are ${listed(tables.slice(0, 12).map(code), "and")}.`];
