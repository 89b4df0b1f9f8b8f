/** A blank in a template is filled in with a number or a text. */
export type Blank = number | string;

/** Gives the name of an aggregate over an event table, and has it computed. */
export type Aggregate = (events: string, expression: string) => string;

/**
 * A kind of rule that marketers write: in the rule language, and in SQL as somebody would write it by hand for DuckDB over one
 * row a customer (`c`) and aggregates of event tables. Both say the same when they are filled in with the same blanks.
 */
export interface Template {
  readonly name: string;
  rule(...blanks: readonly Blank[]): string;
  /** Never null. */
  byHand(of: Aggregate, ...blanks: readonly Blank[]): string;
  /** What the blanks are filled in with, one list a blank. */
  readonly blanks: readonly (readonly Blank[])[];
}

/** The instant all rules are evaluated as of: the morning after the shop's last day. */
export const asOf = "2026-07-01";

const days = [7, 14, 30, 60, 90, 180, 365];

/** Windows of days that end at as-of, in SQL. */
const last = (time: string, count: Blank): string =>
  `${time} >= timestamp '${asOf}' - interval ${count} day`;

/** Twelve kinds of rules, from a look at one attribute to the comparison of two years. */
export const templates: readonly Template[] = [
  {
    name: "big_spenders",
    rule: (window, amount) =>
      `sum of orders.amount where (status in ("paid", "shipped")) in last ${window} days >= ${amount} EUR`,
    byHand: (of, window, amount) =>
      `coalesce(${of("orders", `sum(amount) filter (where status in ('paid', 'shipped') and ${last("ordered_at", window)})`)}, 0) >= ${amount}`,
    blanks: [days, [50, 100, 250, 500, 1000]],
  },
  {
    name: "cooling_off",
    rule: (count, window, quiet) =>
      `has at least ${count} orders in last ${window} days and has no orders in last ${quiet} days`,
    byHand: (of, count, window, quiet) =>
      `${of("orders", `count(*) filter (where ${last("ordered_at", window)})`)} >= ${count} and ${of("orders", `count(*) filter (where ${last("ordered_at", quiet)})`)} = 0`,
    blanks: [
      [2, 3, 5],
      [180, 365],
      [30, 45, 60, 90],
    ],
  },
  {
    name: "explorers",
    rule: (window, count) =>
      `count of distinct order_lines.category in last ${window} days >= ${count}`,
    byHand: (of, window, count) =>
      `${of("order_lines", `count(distinct category) filter (where ${last("ordered_at", window)})`)} >= ${count}`,
    blanks: [
      [90, 180, 365],
      [2, 3, 4, 5],
    ],
  },
  {
    name: "premium_baskets",
    rule: (average, most) =>
      `average of orders.amount in last 365 days > ${average} EUR and max of orders.amount ever >= ${most} EUR`,
    byHand: (of, average, most) =>
      `coalesce(${of("orders", `sum(amount) filter (where ${last("ordered_at", 365)})`)}::double / ${of("orders", `count(amount) filter (where ${last("ordered_at", 365)})`)} > ${average}, false) and coalesce(${of("orders", "max(amount)")} >= ${most}, false)`,
    blanks: [
      [40, 60, 80, 120],
      [100, 150, 200, 300],
    ],
  },
  {
    name: "changed_channel",
    rule: (before, now) =>
      `first of orders.channel ever is "${before}" and last of orders.channel ever is "${now}"`,
    byHand: (of, before, now) =>
      `coalesce(${of("orders", "arg_min(channel, (ordered_at, order_id))")} = '${before}', false) and coalesce(${of("orders", "arg_max(channel, (ordered_at, order_id))")} = '${now}', false)`,
    blanks: [
      ["web", "app", "store"],
      ["app", "web", "store"],
    ],
  },
  {
    name: "window_shoppers",
    rule: (count, category, window) =>
      `has at least ${count} page_views where (path starts with "/c/${category}") in last ${window} days and has no order_lines where (category is "${category}") in last ${window} days`,
    byHand: (of, count, category, window) =>
      `${of("page_views", `count(*) filter (where starts_with(path, '/c/${category}') and ${last("viewed_at", window)})`)} >= ${count} and ${of("order_lines", `count(*) filter (where category = '${category}' and ${last("ordered_at", window)})`)} = 0`,
    blanks: [
      [1, 2, 3],
      ["wine", "books", "toys", "garden", "fashion"],
      [60, 180, 365],
    ],
  },
  {
    name: "engaged_by_mail",
    rule: (window, quiet) =>
      `has email_clicks in last ${window} days and has no orders in last ${quiet} days and email_opt_in`,
    byHand: (of, window, quiet) =>
      `${of("email_clicks", `count(*) filter (where ${last("clicked_at", window)})`)} > 0 and ${of("orders", `count(*) filter (where ${last("ordered_at", quiet)})`)} = 0 and coalesce(c.email_opt_in, false)`,
    blanks: [
      [30, 60, 90, 180],
      [14, 30, 90],
    ],
  },
  {
    name: "reachable",
    rule: (country, from, to) =>
      `country in ("${country}", "AT") and years since birth_date between ${from} and ${to} and sms_opt_in`,
    byHand: (_, country, from, to) =>
      `coalesce(c.country in ('${country}', 'AT') and date_sub('year', c.birth_date, date '${asOf}') between ${from} and ${to} and c.sms_opt_in, false)`,
    blanks: [
      ["DE", "FR", "GB", "ES"],
      [18, 25, 40],
      [60, 65, 75],
    ],
  },
  {
    name: "lost_after_complaint",
    rule: (window, quiet) =>
      `has tickets where (kind is "complaint") in last ${window} days and has no orders in last ${quiet} days`,
    byHand: (of, window, quiet) =>
      `${of("tickets", `count(*) filter (where kind = 'complaint' and ${last("opened_at", window)})`)} > 0 and ${of("orders", `count(*) filter (where ${last("ordered_at", quiet)})`)} = 0`,
    blanks: [
      [180, 365],
      [30, 60, 90],
    ],
  },
  {
    name: "growing",
    rule: (factor) =>
      `sum of orders.amount in this year > ${factor} * sum of orders.amount in this year shifted back 1 year`,
    byHand: (of, factor) =>
      `coalesce(${of("orders", "sum(amount) filter (where ordered_at >= timestamp '2026-01-01')")}, 0) > ${factor} * coalesce(${of("orders", "sum(amount) filter (where ordered_at >= timestamp '2025-01-01' and ordered_at < timestamp '2025-07-01')")}, 0)`,
    blanks: [[1, 1.25, 1.5, 2]],
  },
  {
    name: "slipping",
    rule: (from, to) => `days since last of orders.ordered_at ever between ${from} and ${to}`,
    byHand: (of, from, to) =>
      `coalesce(date_diff('day', ${of("orders", "max(ordered_at)")}::date, date '${asOf}') between ${from} and ${to}, false)`,
    blanks: [
      [20, 30, 45],
      [60, 90, 120],
    ],
  },
  {
    name: "active_somewhere",
    rule: (window, count) =>
      `at least ${count} of (has email_clicks in last ${window} days, has page_views in last ${window} days, has cart_adds in last ${window} days, has orders in last ${window} days)`,
    byHand: (of, window, count) =>
      `(${[
        of("email_clicks", `count(*) filter (where ${last("clicked_at", window)})`),
        of("page_views", `count(*) filter (where ${last("viewed_at", window)})`),
        of("cart_adds", `count(*) filter (where ${last("added_at", window)})`),
        of("orders", `count(*) filter (where ${last("ordered_at", window)})`),
      ]
        .map((aggregate) => `(${aggregate} > 0)::int`)
        .join(" + ")}) >= ${count}`,
    blanks: [days, [2, 3]],
  },
];
