import fc from "fast-check";
import type { Cond, Step, TimeAmount, Window } from "@satsuma/ir";
import { sequence, step } from "../support/build.ts";
import { oneOf } from "./random-kinds.ts";
import type { Arb } from "./random-kinds.ts";
import { asOf } from "./random-shop.ts";

type Filters = Readonly<Record<"orders" | "tickets", Arb<Cond>>>;

/** As often as not. */
const perhaps = <Of>(of: Arb<Of>): Arb<Of | undefined> =>
  fc.option(of, { nil: undefined, freq: 1 });

const ever: Window = { kind: "bounds" };

const amounts: Arb<TimeAmount> = fc.oneof(
  oneOf<TimeAmount>(
    { count: 1, unit: "minute" },
    { count: 1, unit: "hour" },
    { count: 30, unit: "day" },
    { count: 13, unit: "week" },
    { count: 400, unit: "day" },
  ),
);

/** Some events, one after the other, in windows that are about the first. */
export const sequencesOf = (filters: Filters, windows: Arb<Window>): Arb<Cond> =>
  fc
    .tuple(
      stepOf(filters),
      fc.array(following(filters), { minLength: 1, maxLength: 3 }),
      fc.oneof(fc.constant(ever), fc.constant(ever), windows),
    )
    .map(([first, others, window]): Cond => ({ ...sequence([first, ...others], window), asOf }));

const stepOf = (filters: Filters): Arb<Step> =>
  oneOf("orders", "tickets").chain((event) =>
    perhaps(filters[event]).map((filter) => step(event, { ...(filter && { filter }) })),
  );

const following = (filters: Filters): Arb<Step> =>
  fc
    .tuple(stepOf(filters), oneOf(false, false, true), perhaps(amounts))
    .map(([of, absent, within]) => ({ ...of, absent, ...(within && { within }) }));
