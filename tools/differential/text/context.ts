import { quoteName } from "@satsuma/language";
import type { Random } from "../random.ts";
import { attributes, tables } from "../shop/columns.ts";
import type { ShopColumn } from "../shop/columns.ts";
import { say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** What a generated value is: types, but that numbers too large to be multiplied are a kind of their own. */
export type Kind =
  | "number"
  | "large"
  | "money"
  | "approx"
  | "text"
  | "grade"
  | "date"
  | "instant"
  | "yes/no"
  | "list"
  | "point";

/** What a generated program has declared so far. */
export interface Declared {
  readonly segments: readonly string[];
  /** Defined values and parameters by their kind. */
  readonly values: Readonly<Partial<Record<Kind, readonly string[]>>>;
  readonly conditions: readonly string[];
  /** Definitions that take one argument of a kind, called so. */
  readonly calls: readonly {
    readonly name: string;
    readonly takes: Kind;
    readonly named: boolean;
  }[];
  /** Defined events, by table. */
  readonly events: Readonly<Record<string, readonly string[]>>;
}

/** Writers of what can stand inside anything. They are handed down, because each may hold all the others. */
export interface Writers {
  /** A condition about a customer, or about an event inside a filter. */
  readonly condition: (context: Context) => Piece;
  /** A value of a kind. */
  readonly value: (kind: Kind, context: Context) => Piece;
  /** The same, but a constant only where there is nothing else. */
  readonly subject: (kind: Kind, context: Context) => Piece;
}

/** Where a piece is written: what it may name, and how much it may still hold. */
export interface Context {
  readonly random: Random;
  /** `customer`, or the table whose rows a filter looks at. */
  readonly place: string;
  readonly depth: number;
  readonly declared: Declared;
  readonly write: Writers;
}

/** Writes a piece, or nothing where there is nothing to write. */
export type Maker = (context: Context) => Piece | undefined;

/**
 * One of the makers that has something to write: a simple one when there is no depth left, and now and then before.
 *
 * @throws RangeError when none of the simple ones has
 */
export function choose(context: Context, simple: readonly Maker[], deep: readonly Maker[]): Piece {
  const { random, depth } = context;
  const isSimple = depth <= 0 || deep.length === 0 || random.percent(25);
  const left = [...(isSimple ? simple : deep)];
  const inner = { ...context, depth: depth - 1 };
  while (left.length > 0) {
    const [maker] = left.splice(random.below(left.length), 1);
    const piece = maker?.(inner);
    if (piece) return piece;
  }
  if (isSimple) throw new RangeError("makers must have something to write in every place");
  return choose({ ...context, depth: 0 }, simple, []);
}

/** True outside filters. */
export const isCustomer = ({ place }: Context): boolean => place === "customer";

/** The name of pieces of a kind: what is written about customers cannot stand where one event is looked at. */
export const sortOf = (what: string, { place }: Context): string => `${what} of ${place}`;

/** A column of the place that is of a kind, or nothing. */
export function column(kind: Kind, context: Context): Piece | undefined {
  const { place, random } = context;
  const columns = place === "customer" ? attributes : (tables[place]?.fields ?? {});
  const names = columnsOf(kind, columns);
  if (names.length === 0) return undefined;
  return say(
    sortOf(kind, context),
    isCustomer(context) ? "attribute" : "field",
  )`${quoteName(random.pick(names))}`;
}

/** Names of the columns of a kind. */
export const columnsOf = (
  kind: Kind,
  columns: Readonly<Record<string, ShopColumn>>,
): readonly string[] =>
  Object.keys(columns).filter((name) => {
    const found = columns[name];
    return found !== undefined && kindOf(found) === kind;
  });

function kindOf({ type, large }: ShopColumn): Kind | undefined {
  switch (type.kind) {
    case "number":
      return large ? "large" : "number";
    case "enum":
      return "grade";
    case "money":
    case "approx":
    case "text":
    case "date":
    case "instant":
    case "yes/no":
    case "list":
    case "point":
      return type.kind;
    case "annual date":
    case "duration":
      return undefined;
  }
}
