import type { Fragment } from "@satsuma/engine";
import { sql, sqlJoin, sqlKeyword, sqlName } from "@satsuma/engine";
import type { Frame } from "@satsuma/model";
import type { Behaviour, Spread } from "../behaviour.ts";
import type { ProposedEvents } from "../proposal.ts";
import type { Amount } from "../roles/amount.ts";
import { filtersSql } from "./filter-sql.ts";
import { numberAt } from "./numbers.ts";
import type { Scratch, ScratchTable } from "./scratch.ts";

/** How customers behave, by the rows that pass the filters and come before `asOf`, a date. */
export async function behaviourOf(
  events: ProposedEvents,
  asOf: string,
  {
    table,
    scratch,
    withoutRows,
  }: { readonly table: ScratchTable; readonly scratch: Scratch; readonly withoutRows: number },
): Promise<Behaviour> {
  const { roles } = events;
  const found = await scratch.query(summaryQuery(events, asOf, table));
  return {
    customers: numberAt(found, "customers"),
    rows: numberAt(found, "rows_kept"),
    recency: spreadAt(found, "recency"),
    orders: spreadAt(found, "orders"),
    orderCount: numberAt(found, "all_orders"),
    orderedOnce: numberAt(found, "ordered_once"),
    ...(roles.amount === undefined ? {} : { spend: spreadAt(found, "spend") }),
    ...(roles.product === undefined ? {} : { products: spreadAt(found, "products") }),
    ...(roles.country === undefined
      ? {}
      : { inSeveralCountries: numberAt(found, "in_several_countries") }),
    withoutRows,
  };
}

const quantiles = {
  quarter: 0.25,
  half: 0.5,
  threeQuarters: 0.75,
  fourFifths: 0.8,
  nineteenTwentieths: 0.95,
  most: 1,
} as const;

function spreadAt(frame: Frame, measure: string): Spread {
  const at = (quantile: keyof typeof quantiles): number =>
    numberAt(frame, `${measure}_${quantile}`);
  return {
    quarter: at("quarter"),
    half: at("half"),
    threeQuarters: at("threeQuarters"),
    fourFifths: at("fourFifths"),
    nineteenTwentieths: at("nineteenTwentieths"),
    most: at("most"),
  };
}

function summaryQuery(events: ProposedEvents, asOf: string, table: ScratchTable): Fragment {
  const spreads = ["recency", "orders", "spend", "products"].flatMap((measure) =>
    Object.entries(quantiles).map(
      ([name, share]) =>
        sql`quantile_disc(${sqlName(measure)}, ${sqlKeyword(String(share))}) as ${sqlName(`${measure}_${name}`)}`,
    ),
  );
  return sql`with customers as (${perCustomer(events, asOf, table)})
    select count(*) as customers, sum(rows_kept) as rows_kept, sum(orders) as all_orders, count_if(orders = 1) as ordered_once,
      count_if(countries > 1) as in_several_countries, ${sqlJoin(spreads, ", ")} from customers`;
}

function perCustomer(
  { roles, filters }: ProposedEvents,
  asOf: string,
  table: ScratchTable,
): Fragment {
  const column = ({ name }: { readonly name: string }): Fragment => table.column(name);
  const distinct = (found: { readonly name: string } | undefined): Fragment =>
    found === undefined ? sql`0` : sql`count(distinct ${column(found)})`;
  const { order, amount, product, country, customer, time } = roles;
  const keep = filtersSql(
    filters.map(({ filter }) => filter),
    table,
  );
  return sql`select count(*) as rows_kept,
      date_diff('day', cast(max(${column(time.column)}) as date), cast(${asOf} as date)) as recency,
      ${order === undefined ? sql`count(*)` : distinct(order.column)} as orders,
      ${amount === undefined ? sql`0` : sql`sum(cast(${amountSql(amount, table)} as double))`} as spend,
      ${distinct(product)} as products,
      ${distinct(country)} as countries
    from ${table.table}
    where ${keep} and ${column(customer.column)} is not null and ${column(time.column)} < cast(${asOf} as timestamp)
    group by ${column(customer.column)}`;
}

const amountSql = (amount: Amount, { column }: ScratchTable): Fragment =>
  amount.kind === "column"
    ? column(amount.column.name)
    : sql`${column(amount.quantity.name)} * ${column(amount.price.name)}`;
