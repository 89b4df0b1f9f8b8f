import type { DataFacts } from "@satsuma/plugin";
import { ordersIn } from "@satsuma/plugin/variables";
import type { OrderTable } from "@satsuma/plugin/variables";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Frame } from "@satsuma/model";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { eventsOf } from "./events-of.ts";
import type { Measured } from "./measured.ts";
import type { Demand, DemandFigures, DemandPart } from "./profile-result.ts";

/** The customers of each side, and how few are not shown. */
interface Groups {
  readonly segment: number;
  readonly base: number;
  readonly hasBase: boolean;
  readonly minimumGroup: number;
}

/** What is counted of the events of a side in a part of time. */
interface Counts {
  readonly events: number;
  readonly buyers: number;
  readonly amount: number;
}

const MOST_MONTHS = 36;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * When customers of the segment and the base did what the likeliest table of orders says, in the project's zone. Undefined where
 * there are no events before the instant. Cost: a pass over the events for months, weekdays and hours each.
 */
export async function demandOf(
  session: Session,
  measured: Measured,
  facts: DataFacts,
  groups: Groups,
): Promise<Demand | undefined> {
  const [orders] = ordersIn(facts);
  if (orders === undefined) return undefined;
  session.work.progress?.({ stage: `counting ${orders.table.name} by month` });
  const counted = (parts: readonly Part[]) => countedBy(parts, { session, measured, orders });
  const months = await counted(["year", "month"]);
  if (months.size === 0) return undefined;
  const labels = monthLabels([...months.keys()]);
  const weekdays = await counted(["weekday"]);
  const hours = await counted(["hour"]);
  const { amount, order } = orders;
  const unit = amount?.column.type.kind === "money" ? amount.column.type.currency : undefined;
  const part = (label: string, found: Sided | undefined) =>
    partOf(label, found, groups, amount !== undefined);
  return {
    events: orders.table.name,
    ...(amount && { amount: amount.name }),
    ...(unit && { unit }),
    ...(order && { order: order.name }),
    months: labels.map((label) => part(label, months.get(label))),
    weekdays: WEEKDAYS.map((label, i) => part(label, weekdays.get(String(i + 1)))),
    hours: Array.from({ length: 24 }, (_, i) => part(String(i), hours.get(String(i)))),
  };
}

type Part = "year" | "month" | "weekday" | "hour";

type Sided = Readonly<Record<"segment" | "base", Counts>>;

const nothing: Counts = { events: 0, buyers: 0, amount: 0 };

/** Figures of both sides by part of time: `2011-12`, `1`. */
async function countedBy(
  parts: readonly Part[],
  {
    session,
    measured,
    orders: { table, amount, order },
  }: { readonly session: Session; readonly measured: Measured; readonly orders: OrderTable },
): Promise<Map<string, Sided>> {
  const { from, whose, happened } = eventsOf(session, measured, table.name);
  const place = session.layout.events[table.name]!;
  const { times } = session.warehouse.dialect;
  const column = (field: string): Fragment => name("e", place.fields[field] ?? field);
  const local = times.local(name("e", place.time), session.clock.timezone);
  const rows = sql`SELECT ${join(
    [
      ...parts.map((part) => sql`${times.parts[part](raw("wall_clock"))} AS ${raw(`by_${part}`)}`),
      raw("whose, in_segment, amount, tells_apart"),
    ],
    ", ",
  )} FROM (SELECT ${local} AS wall_clock, ${whose} AS whose, in_segment, ${amount ? column(amount.name) : raw("0")} AS amount, ${order ? column(order.name) : raw("NULL")} AS tells_apart FROM ${from} WHERE ${happened}) AS happened`;
  const by = join(
    parts.map((part) => raw(`by_${part}`)),
    ", ",
  );
  const events = order === undefined ? sql`count(*)` : sql`count(DISTINCT tells_apart)`;
  const frame = await session.warehouse.query(
    sql`SELECT ${by}, CASE WHEN in_segment THEN 1 ELSE 0 END AS side, ${events} AS events, count(DISTINCT whose) AS buyers, CAST(COALESCE(sum(amount), 0) AS double precision) AS amount FROM (${rows}) AS parts GROUP BY ${by}, in_segment`,
    cancel(session.work),
  );
  return sided(frame, parts);
}

function sided(frame: Frame, parts: readonly Part[]): Map<string, Sided> {
  const found = new Map<string, Sided>();
  for (let row = 0; row < frame.length; row += 1) {
    const label = parts
      .map((part) =>
        String(numberAt(frame, `by_${part}`, row)).padStart(part === "month" ? 2 : 1, "0"),
      )
      .join("-");
    const counts = {
      events: numberAt(frame, "events", row),
      buyers: numberAt(frame, "buyers", row),
      amount: numberAt(frame, "amount", row),
    };
    const side = numberAt(frame, "side", row) === 1 ? "segment" : "base";
    found.set(label, {
      ...(found.get(label) ?? { segment: nothing, base: nothing }),
      [side]: counts,
    });
  }
  return found;
}

/** Every month from the first to the last: those without events too. */
function monthLabels(found: readonly string[]): string[] {
  const months = found.map((label) => {
    const [year = 0, month = 1] = label.split("-").map(Number);
    return 12 * year + month - 1;
  });
  const last = months.reduce((latest, month) => Math.max(latest, month));
  const first = Math.max(
    months.reduce((earliest, month) => Math.min(earliest, month)),
    last - MOST_MONTHS + 1,
  );
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const month = first + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function partOf(
  label: string,
  { segment, base }: Sided = { segment: nothing, base: nothing },
  groups: Groups,
  hasAmount: boolean,
): DemandPart {
  const figures = (counts: Counts, customers: number): DemandFigures =>
    counts.buyers > 0 && counts.buyers < groups.minimumGroup
      ? { isSuppressed: true }
      : {
          isSuppressed: false,
          events: counts.events,
          buyers: counts.buyers,
          eventsEach: customers === 0 ? 0 : counts.events / customers,
          ...(hasAmount && { amountEach: customers === 0 ? 0 : counts.amount / customers }),
        };
  return {
    label,
    segment: figures(segment, groups.segment),
    ...(groups.hasBase && { base: figures(base, groups.base) }),
  };
}
