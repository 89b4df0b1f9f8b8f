import type { Datum, Literal, ObjectDatum } from "../ast.ts";
import { mark } from "../syntax/tokens/token-types.ts";
import type { Doc } from "./doc.ts";
import type { Pen } from "./pen.ts";
import { literal } from "./values.ts";

/** What an example says about a customer: on one line if the author wrote it so and it fits. */
export const object = ({ entries }: ObjectDatum, pen: Pen): Doc =>
  pen.brackets(
    () => pen.listed(entries, ({ value }) => [pen.anyName(), pen.word(), " ", datum(value, pen)]),
    { spaced: true },
  );

function datum(value: Datum, pen: Pen): Doc {
  switch (value.kind) {
    case "literal":
      return signed(value.literal, pen);
    case "unknown":
      return pen.word();
    case "object":
      return object(value, pen);
    case "list":
      return list(value, pen);
    case "point":
      return pen.brackets(() => [
        signed(value.latitude, pen),
        [pen.comma(), " "],
        signed(value.longitude, pen),
      ]);
  }
}

function list({ items }: Datum & { readonly kind: "list" }, pen: Pen): Doc {
  const ofObjects = items.some(({ kind }) => kind === "object");
  return pen.brackets(
    () =>
      ofObjects
        ? pen.listed(items, (one) => datum(one, pen))
        : pen.filled(items, (one) => datum(one, pen)),
    { spaced: ofObjects },
  );
}

const signed = (constant: Literal, pen: Pen): Doc => [
  pen.meets(mark.Minus) ? pen.word() : "",
  literal(constant, pen),
];
