import type { Cond, Value } from "@satsuma/ir";
import type { Help } from "@satsuma/model";
import type { Session } from "../scope.ts";
import { code, fix, insert, listed } from "../wording/words.ts";
import { isAtom, operands, surelyKnown, unknownSources } from "./operands.ts";

type Not = Extract<Cond, { kind: "not" }>;

/** Hints where a negation includes rows whose value is not known, unless the rule says beside it that the value is known. */
export function hintAtUnknown(cond: Cond, rows: string, session: Session): void {
  visit(cond, new Set(), true, { rows, session });
}

interface Context {
  readonly rows: string;
  readonly session: Session;
}

/** @param joined true where ` and …` can be added without parentheses */
function visit(cond: Cond, known: ReadonlySet<number>, joined: boolean, context: Context): void {
  switch (cond.kind) {
    case "and": {
      const all = new Set([
        ...known,
        ...cond.of.flatMap((part) => surelyKnown(part, context.session.identity)),
      ]);
      for (const part of cond.of) visit(part, all, joined, context);
      break;
    }
    case "or":
    case "atLeast":
      for (const part of cond.of) visit(part, known, false, context);
      break;
    case "not":
      if (cond.of.kind === "not") visit(cond.of.of, known, joined, context);
      else hint(cond, known, joined, context);
      break;
    case "constant":
    case "compare":
    case "between":
    case "in":
    case "known":
    case "isYes":
    case "text":
    case "listHas":
    case "inWindow":
    case "sequence":
    case "rank":
    case "sample":
    case "near":
    case "periods":
    case "member":
    case "definedCond":
  }
}

function hint(cond: Not, known: ReadonlySet<number>, joined: boolean, context: Context): void {
  const { rows, session } = context;
  const sources = new Map<number, Value>();
  for (const value of nullable(cond.of)) {
    const identity = session.identity(value);
    if (!known.has(identity) && value.span) sources.set(identity, value);
  }
  const names = [...sources.values()].map(({ span }) => (span ? session.textOf(span) : ""));
  if (names.length === 0 || !cond.span) return;
  session.report({
    code: "SEG5001",
    severity: "hint",
    message: `this also includes ${rows} whose ${listed(names.map(code), "or")} is not known`,
    at: cond.span,
    help: [leaveOut(names, cond.span, joined)],
  });
}

function leaveOut(names: readonly string[], span: NonNullable<Not["span"]>, joined: boolean): Help {
  const tests = names.map((name) => `and ${operand(name)} is known`).join(" ");
  const edits = joined
    ? [insert(span, span.end, ` ${tests}`)]
    : [insert(span, span.start, "("), insert(span, span.end, ` ${tests})`)];
  return fix(`add ${code(tests)} to leave them out`, edits, false);
}

const operand = (name: string): string =>
  /\s/u.test(name) && !name.startsWith("`") ? `(${name})` : name;

/** What can be unknown in a condition; definitions and other segments speak for themselves. */
function nullable(cond: Cond): readonly Value[] {
  if (isAtom(cond)) return operands(cond).flatMap(unknownSources);
  switch (cond.kind) {
    case "and":
    case "or":
    case "atLeast":
      return cond.of.flatMap(nullable);
    case "not":
      return nullable(cond.of);
    default:
      return [];
  }
}
