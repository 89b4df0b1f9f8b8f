import { rewriter, walk } from "@satsuma/ir";
import type { Node, Rewriter, Value } from "@satsuma/ir";
import type { Path } from "../../ast.ts";
import type { Checked } from "../checked.ts";
import type { Named, NamedCallable } from "../names/names.ts";
import { fail } from "../scope.ts";
import type { Problem, Scope } from "../scope.ts";
import { notAnnual } from "../time/annual-window.ts";
import { withNullable } from "../values/nullable.ts";
import { aboutCustomers } from "../values/value.ts";
import { code } from "../wording/words.ts";
import { checkArguments } from "./arguments.ts";
import { customerInside } from "./misplaced.ts";
import { named } from "./named.ts";
import { offGlobe } from "./point.ts";

/** `bought("baking")`: the body of a `define` with values in place of its parameters. */
export function fillIn(
  path: Path,
  declared: Extract<Named, { kind: "callable" }>,
  scope: Scope,
): Checked | undefined {
  const { of: callable } = declared;
  const args = callable && checkArguments(path, callable, scope);
  if (!args) return undefined;
  const body = instance(callable, args, path, scope);
  if (!body) return undefined;
  const { place } = scope;
  const start = path.span.start;
  const end = Math.max(path.head.span.end, closing(path));
  const span = { ...path.span, start, end };
  const name = scope.session.textOf(span).replaceAll(/\s+/gu, " ");
  if (place.kind === "event" && !isOfEvent(body))
    return customerInside(name, path.span, place, scope);
  return named({ name, title: callable.title }, body, span);
}

/** Where the parentheses of a call end: a field may follow them. */
const closing = (path: Path): number =>
  path.rest[0] ? path.rest[0].span.start - 1 : path.span.end;

/** The body with these arguments; calls with equal arguments share one. */
function instance(
  callable: NamedCallable,
  args: ReadonlyMap<string, Value>,
  path: Path,
  scope: Scope,
): Checked | undefined {
  const { session } = scope;
  const identities = [...args.values()].map((value) => session.identity(value));
  const key = `${callable.name}(${identities.join()})`;
  const made = session.instances.get(key);
  if (made) return made;
  if (!affordable(callable, scope)) {
    return fail(scope, {
      code: "SEG2014",
      message: `filling in ${code(callable.name)} makes the rule too large: its definitions multiply each other`,
      at: path.span,
      help: [{ text: "call it with fewer different values", sure: false }],
    });
  }
  const filled = substituted(callable.of, args);
  const problem = filledInWrong(filled);
  if (problem) return fail(scope, { ...problem, at: path.span });
  session.instances.set(key, filled);
  return filled;
}

/** A mistake that shows only once the values of the parameters are known. */
function filledInWrong(body: Checked): Pick<Problem, "code" | "message"> | undefined {
  for (const node of bodyNodes(body)) {
    if (node.kind === "call" && node.fn === "point") {
      const message = offGlobe(node.args);
      if (message !== undefined) return { code: "SEG3018", message };
    }
    if (node.kind === "inWindow" && node.value.type.kind === "annual date") {
      const why = notAnnual(node.window);
      const message = `what comes round every year cannot be looked for here: ${why}`;
      if (why !== undefined) return { code: "SEG4013", message };
    }
  }
  return undefined;
}

function affordable(callable: NamedCallable, { session }: Scope): boolean {
  const { budget } = session;
  for (const node of bodyNodes(callable.of)) {
    void node;
    budget.left -= 1;
    if (budget.left < 0) return false;
  }
  return true;
}

function substituted(of: Checked, args: ReadonlyMap<string, Value>): Checked {
  const replaced = (value: Value): Value => {
    if (value.kind === "feature") return args.get(value.name) ?? value;
    return value.kind === "trait" ? inTrait(value, rewrite) : withNullable(value);
  };
  const rewrite: Rewriter = rewriter({ value: replaced });
  switch (of.kind) {
    case "cond":
      return { kind: "cond", cond: rewrite.cond(of.cond) };
    case "value":
      return { kind: "value", value: rewrite.value(of.value) };
    case "events":
      return of.filter ? { ...of, filter: rewrite.cond(of.filter) } : of;
  }
}

/** A trait's settings are values beside the tree. */
function inTrait(trait: Extract<Value, { kind: "trait" }>, rewrite: Rewriter): Value {
  const filled = (value: Value): Value => rewrite.value(value);
  const entries = Object.entries(trait.parameters);
  if (!entries.some(([, values]) => values.some((value) => filled(value) !== value))) return trait;
  return {
    ...trait,
    parameters: Object.fromEntries(entries.map(([name, values]) => [name, values.map(filled)])),
  };
}

function isOfEvent(body: Checked): boolean {
  for (const node of bodyNodes(body)) if (aboutCustomers.has(node.kind)) return false;
  return body.kind !== "events";
}

function bodyNodes(body: Checked): Iterable<Node> {
  switch (body.kind) {
    case "cond":
      return walk(body.cond);
    case "value":
      return walk(body.value);
    case "events":
      return body.filter ? walk(body.filter) : [];
  }
}
