import type { Period, WindowSyntax } from "../ast.ts";
import { constant } from "../syntax/tokens/token-types.ts";
import type { Doc } from "./doc.ts";
import type { Pen } from "./pen.ts";

/** A time window. */
export function windowDoc(window: WindowSyntax, pen: Pen): Doc {
  switch (window.kind) {
    case "ever":
      return pen.word();
    case "period":
      return period(window, pen);
    case "fromTo":
      return [...worded(pen), pen.expr(window.from), " ", ...worded(pen), pen.expr(window.to)];
    case "within":
      return [...worded(pen), amount(pen), " ", ...worded(pen), pen.expr(window.anchor)];
    default:
      return [...worded(pen), pen.expr(window.at)];
  }
}

/** A number and a unit. */
export function amount(pen: Pen): Doc {
  const form = pen.meetsOne() ? "singular" : "plural";
  return [pen.constant(), " ", pen.unit(form)];
}

const worded = (pen: Pen): Doc[] => [pen.word(), " "];

function period(window: WindowSyntax & { readonly kind: "period" }, pen: Pen): Doc {
  const start = [...worded(pen), named(window.period, pen)];
  return window.shiftedBack === undefined ? start : [...start, " ", pen.words(2), " ", amount(pen)];
}

function named({ kind }: Period, pen: Pen): Doc {
  switch (kind) {
    case "named":
      return pen.constant();
    case "this":
      return [...worded(pen), pen.unit("singular")];
    case "previous":
      return [...worded(pen), previous(pen)];
    case "eachOf":
      return [pen.words(3), " ", amount(pen)];
    case "atLeastOf":
      return [pen.words(2), " ", pen.constant(), " ", pen.words(2), " ", amount(pen)];
    default:
      return [...worded(pen), amount(pen)];
  }
}

/** One previous unit needs no number. */
function previous(pen: Pen): Doc {
  if (pen.meetsOne()) pen.skip(1);
  return pen.meets(constant.Number) ? amount(pen) : pen.unit("singular");
}
