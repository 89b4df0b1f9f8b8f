import type { Fact } from "@satsuma/ir";
import type { Datum } from "../../ast.ts";
import { factOfLiteral } from "./fact-of-literal.ts";
import type { DataColumn, DataScope } from "./data-scope.ts";
import { wrongType } from "./wrong-type.ts";

/** A name and what is known of it. */
export type DatumFact = readonly [name: string, fact: Fact];

/** What a datum says: one fact, or none where it says that it is unknown. */
export interface CheckedFact {
  readonly known: readonly Fact[];
}

/** What a datum says of a column; undefined, and reported, when it is not of the column's type. */
export function checkFact(datum: Datum, of: DataColumn, data: DataScope): CheckedFact | undefined {
  if (datum.kind === "unknown") return { known: [] };
  const fact = factOf(datum, of, data);
  return fact === undefined ? undefined : { known: [fact] };
}

function factOf(datum: Datum, of: DataColumn, data: DataScope): Fact | undefined {
  const { type } = of.column;
  if (type.kind === "list") return listFact(datum, of, data);
  if (datum.kind === "literal") return factOfLiteral(datum, of, data);
  if (datum.kind === "point" && type.kind === "point") return pointFact(datum, of, data);
  return wrongType(datum, of, data);
}

function listFact(datum: Datum, of: DataColumn, data: DataScope): Fact | undefined {
  const { type } = of.column;
  if (datum.kind !== "list" || type.kind !== "list") return wrongType(datum, of, data);
  const item: DataColumn = { name: of.name, column: { ...of.column, type: type.of }, isItem: true };
  const items = datum.items.map((each) => factOf(each, item, data));
  return items.every((each) => typeof each === "string") ? items : undefined;
}

function pointFact(
  datum: Extract<Datum, { kind: "point" }>,
  of: DataColumn,
  data: DataScope,
): Fact | undefined {
  const { latitude, longitude } = datum;
  const isPlace =
    latitude.type === "number" &&
    longitude.type === "number" &&
    Math.abs(Number(latitude.value)) <= 90 &&
    Math.abs(Number(longitude.value)) <= 180;
  if (isPlace) return `${latitude.value},${longitude.value}`;
  data.scope.session.report({
    code: "SEG3001",
    message: `\`${of.name}\` is a point: a latitude from -90 to 90 and a longitude from -180 to 180`,
    at: datum.span,
    help: [{ text: "write degrees, such as `(52.5219, 13.4132)`", sure: false }],
  });
  return undefined;
}
