import type { Diagnostic, Help } from "@satsuma/model";
import type { Comparison, Tail } from "../../ast.ts";
import { errorAt, insertAfter, parenthesise, textAt, through } from "../source.ts";
import type { Source } from "../source.ts";
import { doubleWindow, nestedWindow } from "./two-windows.ts";

/** A condition with more than one test: `18 <= age <= 65`, `country is "DE" is known`. */
export function secondTest(
  test: Comparison,
  tails: readonly Tail[],
  source: Source,
): Diagnostic | undefined {
  const [first, second] = tails;
  if (first === undefined) return undefined;
  const { value } = test;
  if (value.kind === "aggregate" && value.window !== undefined && first.kind === "window") {
    return doubleWindow(value.window.span, first.span, {
      text: `write \`(${textAt(source, value.span)}) ${textAt(source, first.span)}\``,
      edits: parenthesise(value.span),
      sure: false,
    });
  }
  if (first.kind === "window") {
    const nested = nestedWindow(first.window, source, test.span);
    if (nested !== undefined) return nested;
  }
  if (second === undefined) return undefined;
  return first.kind === "order" && second.kind === "order"
    ? chained({ test, first, second, source, alone: tails.length === 2 })
    : surplus(test, second, source);
}

/** Two comparisons of size around one value. */
interface Chain {
  readonly test: Comparison;
  readonly first: Extract<Tail, { kind: "order" }>;
  readonly second: Extract<Tail, { kind: "order" }>;
  readonly source: Source;
  /** False where a third test follows. */
  readonly alone: boolean;
}

function chained(chain: Chain): Diagnostic {
  const { test, first, second, alone } = chain;
  const span = through(test.value.span, second.span);
  const advice = { text: "write one condition for each and join them with `and`", sure: false };
  const sure = first.op.startsWith(second.op.charAt(0));
  return errorAt(span, "SEG1108", "a condition compares once, and this one compares twice", {
    help: [alone ? (asBetween(chain) ?? asTwo(chain, sure)) : advice],
  });
}

/** `18 <= age <= 65` as `age between 18 and 65`, which holds for both ends too. */
function asBetween({ test, first, second, source }: Chain): Help | undefined {
  const ends = [test.value, second.other].map(({ span }) => textAt(source, span));
  const ordered = first.op === "<=" && second.op === "<=" ? ends : ends.toReversed();
  const inclusive = first.op === second.op && first.op.length === 2;
  if (!inclusive) return undefined;
  const text = `${textAt(source, first.other.span)} between ${ordered.join(" and ")}`;
  const edits = [{ span: through(test.value.span, second.span), text }];
  return { text: `write \`${text}\``, edits, sure: true };
}

/** As two conditions about the value in the middle, or about the first where a constant is in the middle. */
function asTwo({ test, first, second, source }: Chain, sure: boolean): Help {
  const [value, middle, last] = [test.value, first.other, second.other].map(({ span }) =>
    textAt(source, span),
  );
  const aboutFirst = first.other.kind === "literal";
  const text = aboutFirst
    ? `(${value} ${first.op} ${middle} and ${value} ${second.op} ${last})`
    : `(${middle} ${turn[first.op]} ${value} and ${middle} ${second.op} ${last})`;
  const edits = [{ span: through(test.value.span, second.span), text }];
  return { text: `write \`${text}\``, edits, sure: sure !== aboutFirst };
}

const turn = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** `sum of orders.amount >= 500 EUR in last 90 days`: the window stands where it says nothing. */
function movedWindow({ value, tail }: Comparison, second: Tail, source: Source): Help | undefined {
  const free = value.kind === "aggregate" && value.window === undefined && tail.kind !== "window";
  if (!free || second.kind !== "window" || second.negated) return undefined;
  const shown = textAt(source, second.window.span);
  return {
    text: `write \`${textAt(source, value.span)} ${shown}\` and then the test`,
    edits: [
      insertAfter(value.span, ` ${shown}`),
      { span: { ...second.span, start: tail.span.end }, text: "" },
    ],
    sure: true,
  };
}

function surplus(test: Comparison, second: Tail, source: Source): Diagnostic {
  const shown = textAt(source, second.span);
  const text = `(${textAt(source, test.span)
    .slice(0, second.span.start - test.span.start)
    .trimEnd()} and ${textAt(source, test.value.span)} ${shown})`;
  const window: Help = {
    text: "put a time window right after the events it restricts, outside their parentheses",
    sure: false,
  };
  const two: Help = {
    text: `write two conditions: \`${text}\``,
    edits: [{ span: through(test.span, second.span), text }],
    sure: false,
  };
  const message = `a condition has one test, and \`${shown}\` is a second one`;
  const moved = movedWindow(test, second, source);
  const help = moved === undefined ? [...(second.kind === "window" ? [window] : []), two] : [moved];
  return errorAt(second.span, "SEG1111", message, { help });
}
