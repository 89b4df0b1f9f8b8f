import type { Value, Window } from "@satsuma/ir";
import type { WindowSyntax } from "../ast.ts";
import { customerScope } from "../check/scope.ts";
import type { Session } from "../check/scope.ts";
import { checkWindow } from "../check/time/window.ts";

/** A window that is written in a declaration, and whether it cuts events. */
export interface WrittenWindow {
  readonly syntax: WindowSyntax;
  readonly onEvents: boolean;
}

/** The windows in a piece of syntax, in the order of the text. */
export function windowsIn(node: object): WrittenWindow[] {
  const found: WrittenWindow[] = [];
  collect(node, found);
  return found.toSorted((a, b) => a.syntax.span.start - b.syntax.span.start);
}

function collect(node: object, found: WrittenWindow[]): void {
  const onEvents = "kind" in node && (node.kind === "has" || node.kind === "aggregate");
  for (const [key, part] of Object.entries(node)) {
    if (key === "span" || typeof part !== "object" || part === null) continue;
    if (key === "window" && isWindow(part)) found.push({ syntax: part, onEvents });
    collect(part, found);
  }
}

const isWindow = (part: object): part is WindowSyntax => "kind" in part && "span" in part;

/** What a window means; undefined where it means something else for each customer, or nothing. */
export const meaningOf = (
  { syntax, onEvents }: WrittenWindow,
  session: Session,
): Window | undefined => {
  const isSeveral =
    syntax.kind === "period" &&
    (syntax.period.kind === "eachOf" || syntax.period.kind === "atLeastOf");
  return isSeveral
    ? undefined
    : checkWindow(syntax, customerScope(session), onEvents ? "events" : someDate);
};

/** Stands for the value that lies in a window: its type decides nothing about the dates. */
const someDate: Value = { kind: "feature", name: "", type: { kind: "date" }, nullable: true };
