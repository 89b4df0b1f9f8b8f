import type { Clock, Facts } from "@satsuma/ir";
import type { Random } from "../random.ts";
import { randomOf } from "../random.ts";
import type { ShopColumn, ShopTable } from "./columns.ts";
import { clockOf } from "./data-set.ts";
import type { DataSet, EventRow } from "./data-set.ts";
import { likelyFacts } from "./likely-facts.ts";
import type { FactsDrawer } from "./likely-facts.ts";
import type { Mentioned } from "./mentioned.ts";
import { momentsOf } from "./moments.ts";
import type { ShopShape } from "./shape.ts";
import { shifted } from "./time-text.ts";

/** What a shop is made for. */
export interface ShopWish extends Pick<DataSet, "setting" | "asOf"> {
  readonly seed: number;
  readonly shape: ShopShape;
  /** The constants of the rules that are asked of it. */
  readonly mentioned: Mentioned;
  /** How many there are. */
  readonly customers: number;
}

/** A shop of which rules select some and not all. The same wish makes the same one. */
export function likelyShop({ setting, asOf, seed, shape, mentioned, ...wish }: ShopWish): DataSet {
  const random = randomOf(seed);
  const clock = clockOf({ setting, asOf });
  const row = likelyFacts(mentioned, clock, random);
  const scores = Object.fromEntries(
    Object.values(shape.scores).flatMap(Object.entries<ShopColumn>),
  );
  const keys = Array.from({ length: wish.customers }, (_, i) => String(i + 1));
  const customers = keys.map((key) => ({
    key,
    facts: row(shape.attributes),
    ...(random.percent(80) && { scores: row(scores) }),
  }));
  const happened = keys.flatMap((customer) => happenings(customer, shape, clock, random));
  const events = Object.fromEntries(
    Object.entries(shape.tables).map(([name, table]) => [
      name,
      rowsOf(
        table,
        happened.filter((of) => of.table === name),
        row,
      ),
    ]),
  );
  return { setting, asOf, customers, events };
}

/** That something happened to a customer at an instant. */
interface Happening {
  readonly customer: string;
  readonly table: string;
  readonly at: string;
}

const day = 86_400_000_000n;

/** Visits of a customer, each a few events within an hour or days; some come back month after month. */
function happenings(
  customer: string,
  { tables }: ShopShape,
  clock: Clock,
  random: Random,
): readonly Happening[] {
  const moments = momentsOf(clock);
  const habits = random.some(Object.keys(tables), 1);
  const visits = Array.from({ length: random.pick([0, 1, 3, 8, 16, 30]) }, () =>
    moments.instant(random),
  );
  const months = random.percent(30) ? 14 : 0;
  const monthly = Array.from({ length: months }, (_, i) =>
    shifted(clock.asOf, -BigInt(30 * i + 1 + random.below(20)) * day),
  );
  return [...visits, ...monthly].flatMap((start) =>
    Array.from({ length: 1 + random.below(4) }, () => ({
      customer,
      table: random.pick(habits),
      at: shifted(start, BigInt(random.below(random.pick([59, 5 * 24 * 60]))) * (day / 1440n)),
    })),
  );
}

/** Events without a key are at instants of their own, so that the last of a customer is one. */
function rowsOf(
  { time, key, fields }: ShopTable,
  happened: readonly Happening[],
  row: FactsDrawer,
): readonly EventRow[] {
  const seen = new Set<string>();
  const isNew = ({ customer, at }: Happening): boolean => {
    const isSeen = key === undefined && seen.has(`${customer} ${at}`);
    seen.add(`${customer} ${at}`);
    return !isSeen;
  };
  return happened.filter(isNew).map(({ customer, at }, i) => {
    const known: Facts = { [time]: at, ...(key !== undefined && { [key]: `no. ${i + 1}` }) };
    return { customer, facts: { ...row(fields), ...known } };
  });
}
