import { nearestNames } from "@satsuma/model";
import type { Help } from "@satsuma/model";
import type { EventsExpr } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import { eventNames, unknownEvent } from "../events/event-table.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { didYouMean } from "../wording/suggest.ts";
import { code, fix, listed, replace } from "../wording/words.ts";

/** Reports what stands before a dot and is neither events nor a plugin. */
export function unknownHead(expr: EventsExpr, scope: Scope): undefined {
  const { head } = expr.path;
  const { events, traits } = scope.session.catalogue;
  const plugins = Object.keys(traits);
  const isSingular = Object.values(events).some(({ singular }) => singular === head.text);
  if (plugins.length === 0 || isSingular || scope.place.kind !== "customer")
    return unknownEvent(head, scope);
  const known = [...eventNames(scope), ...plugins].map((name) => ({ name }));
  const near = didYouMean(head.text, head.span, known);
  return fail(scope, {
    code: "SEG2002",
    message: `there are no events called ${code(head.text)}, and no plugin`,
    at: head.span,
    notes: [...named("events", Object.keys(events)), ...named("plugins", plugins)],
    help: near.length > 0 ? near : attributes(expr, scope),
  });
}

/** An attribute has no parts: it stands for the whole. */
function attributes({ path, span }: EventsExpr, { session }: Scope): Help[] {
  const names = Object.keys(session.catalogue.customer.attributes);
  return nearestNames(path.head.text, names).map((name) => {
    const text = quoteName(name);
    return fix(`did you mean ${code(text)}?`, [replace(span, text)], false);
  });
}

const named = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`The ${what} are ${listed(names.slice(0, 12).map(code), "and")}.`];
