import type { Comparison, Tail } from "../ast.ts";
import { keyword } from "../syntax/tokens/token-types.ts";
import type { Doc } from "./doc.ts";
import type { Pen } from "./pen.ts";
import { movable } from "./values.ts";
import { windowDoc } from "./windows.ts";

/** A value and what it is tested for. A test that does not fit begins the next line. */
export function comparison({ value, tail }: Comparison, pen: Pen): Doc {
  const left = pen.expr(value);
  // Before the words of such a test an `is` says nothing.
  if (isPlace(tail) && pen.meets(keyword.Is)) pen.skip(1);
  const remarks = pen.remarks();
  const right = tailDoc(tail, pen);
  return staysBeside.has(tail.kind) ? [left, remarks, " ", right] : [left, remarks, movable(right)];
}

/** What is short, or can break in its own brackets. */
const staysBeside: ReadonlySet<Tail["kind"]> = new Set(["known", "unknown", "in", "containsOf"]);

function tailDoc(tail: Tail, pen: Pen): Doc {
  switch (tail.kind) {
    case "known":
    case "unknown":
      return pen.words(tail.negated ? 3 : 2);
    case "equals":
      return [equalsSign(tail.negated, pen), " ", pen.expr(tail.other)];
    case "order":
      return [pen.word(), " ", pen.expr(tail.other)];
    default:
      return isPlace(tail) ? place(tail, pen) : text(tail, pen);
  }
}

/** `is` and `is not`, whatever sign was written for them. */
function equalsSign(negated: boolean, pen: Pen): Doc {
  if (pen.meets(keyword.Is)) return pen.words(negated ? 2 : 1);
  return pen.instead(negated ? "is not" : "is");
}

type Place = Tail & { readonly kind: "in" | "between" | "near" | "window" };

const isPlace = (tail: Tail): tail is Place =>
  tail.kind === "in" || tail.kind === "between" || tail.kind === "near" || tail.kind === "window";

/** A list is denied with `is not in`, all else with `not`. */
function place(tail: Place, pen: Pen): Doc {
  const denied = tail.kind === "in" ? "is not" : "not";
  return [tail.negated ? [pen.instead(denied), " "] : "", placed(tail, pen)];
}

function placed(tail: Place, pen: Pen): Doc {
  switch (tail.kind) {
    case "in":
      return [pen.word(), " ", items(tail.items, pen), ignoringCase(tail.ignoringCase, pen)];
    case "between":
      return [pen.word(), " ", pen.expr(tail.low), " ", pen.word(), " ", pen.expr(tail.high)];
    case "near":
      return [pen.word(), " ", pen.constant(), " ", pen.words(2), " ", pen.expr(tail.of)];
    case "window":
      return windowDoc(tail.window, pen);
  }
}

const items = (list: readonly Comparison["value"][], pen: Pen): Doc =>
  pen.brackets(() => pen.filled(list, (item) => pen.expr(item)));

const ignoringCase = (ignores: boolean, pen: Pen): Doc => (ignores ? [" ", pen.words(2)] : "");

type TextTail = Tail & {
  readonly kind: "contains" | "containsOf" | "starts" | "ends" | "matches";
};

function text(tail: TextTail, pen: Pen): Doc {
  const negation = tail.negated ? [pen.words(2), " "] : "";
  return [negation, textTest(tail, pen), ignoringCase(tail.ignoringCase, pen)];
}

function textTest(tail: TextTail, pen: Pen): Doc {
  const s = tail.negated ? "" : "s";
  switch (tail.kind) {
    case "contains":
      return [pen.instead(`contain${s}`), " ", pen.expr(tail.other)];
    case "containsOf":
      return [pen.instead(`contain${s}`), " ", pen.words(2), " ", items(tail.items, pen)];
    case "starts":
    case "ends":
      return [
        pen.instead(`${tail.kind.slice(0, -1)}${s}`),
        " ",
        pen.word(),
        " ",
        pen.expr(tail.other),
      ];
    case "matches":
      return [pen.instead(`match${tail.negated ? "" : "es"}`), " ", pen.expr(tail.other)];
  }
}
