import type { Meta, ScheduleSyntax } from "../ast.ts";
import { indent } from "./doc.ts";
import type { Doc } from "./doc.ts";
import type { Pen } from "./pen.ts";
import { onward } from "./values.ts";
import { amount } from "./windows.ts";

/** What is said about a segment beside its rule. */
export function metaDoc(meta: Meta, pen: Pen): Doc {
  switch (meta.kind) {
    case "tags":
      return [pen.word(), " ", tags(meta.values.length, pen)];
    case "status":
      return pen.words(2);
    case "schedule":
      return [pen.words(2), " ", schedule(meta.schedule, pen)];
    case "asOf":
      return asOf(meta.policy, pen);
    default:
      return [pen.word(), " ", pen.constant()];
  }
}

function tags(count: number, pen: Pen): Doc {
  const first = pen.name();
  const others = Array.from({ length: count - 1 }, () => {
    const comma = pen.comma();
    return [comma, pen.nextLineOrSpace(), pen.name()];
  });
  return [first, indent(others, onward)];
}

function schedule({ every, at }: ScheduleSyntax, pen: Pen): Doc {
  const often = everyDoc(every, pen);
  return at === undefined ? often : [often, " ", pen.word(), " ", pen.constant()];
}

function everyDoc(every: ScheduleSyntax["every"], pen: Pen): Doc {
  if (every.kind === "weekday") return pen.word();
  if (every.kind === "amount") return amount(pen);
  const unit = pen.unit("singular");
  return every.on === undefined
    ? unit
    : [unit, " ", pen.word(), " ", pen.unit("singular"), " ", pen.constant()];
}

const asOf = (policy: "start" | "run time", pen: Pen): Doc =>
  policy === "start" ? [pen.words(4), " ", pen.unit("singular")] : pen.words(4);
