import type { Cond, Value, Window } from "@satsuma/ir";
import type { Output } from "@satsuma/sql";
import { layoutOf } from "../random/random-shop.ts";
import * as b from "./build.ts";

/** A shop whose tables have nothing out of the ordinary. */
export const plain = layoutOf({ ordinals: true, position: false, codes: false, busy: false });

/** The order was paid. */
export const paid = b.compare(
  b.field("orders", "status", b.textType, false),
  "eq",
  b.words("paid"),
);

/** How many orders there are. */
export const counted = (window: Window = b.ever, filter?: Cond): Value =>
  b.aggregate("count", "orders", { window, ...(filter && { filter }) });

/** A rule for each value: it is 2 or more. */
export const rules = (...values: readonly Value[]): Output[] =>
  values.map((value, i) => ({
    name: `rule_${i}`,
    kind: "cond",
    cond: b.compare(value, "ge", b.digits("2")),
  }));
