import type { Database } from "../support/database.ts";
import { keyOf } from "./random-shop.ts";
import type { RandomShop } from "./random-shop.ts";

/** Replaces the shop in a database. Rows are written in the order they have in the shop. */
export async function load(database: Database, shop: RandomShop): Promise<void> {
  await database.execute(`
    CREATE OR REPLACE TABLE customers (n INTEGER, id BIGINT, country VARCHAR, points DECIMAL(18,2),
      visits INTEGER, score DOUBLE, birth DATE, signed_up TIMESTAMP, opt_in BOOLEAN, vip BOOLEAN, hobbies VARCHAR[], home_lat DOUBLE, home_lon DECIMAL(9,6));
    CREATE OR REPLACE TABLE ranks (customer BIGINT, rank INTEGER);
    CREATE OR REPLACE TABLE orders (n INTEGER, customer BIGINT, id BIGINT, place BIGINT, "at" TIMESTAMP,
      amount DECIMAL(18,2), items INTEGER, status ENUM('returned', 'paid', 'open'), channel VARCHAR, weight DOUBLE,
      delivered DATE, gift BOOLEAN, spot_lat DOUBLE, spot_lon DOUBLE);
    CREATE OR REPLACE TABLE tickets (n INTEGER, customer BIGINT, "at" TIMESTAMP, kind VARCHAR);
    ${customerRows(shop)} ${orderRows(shop)} ${ticketRows(shop)}`);
}

function customerRows({ customers }: RandomShop): string {
  const rows = customers.map((of, n) => [
    n,
    keyOf(n),
    quoted(of.country),
    of.points,
    of.visits,
    quoted(of.score),
    quoted(of.birth),
    quoted(time(of.signedUp)),
    of.optIn,
    of.vip,
    of.hobbies && `[${of.hobbies.map((hobby) => quoted(hobby) ?? "NULL").join(", ")}]`,
    of.isHomeless ? null : of.home[0],
    of.home[1],
  ]);
  const ranks = customers.flatMap((of, n) => (of.rank === null ? [] : [[keyOf(n), of.rank]]));
  return insert("customers", rows) + insert("ranks", ranks);
}

function orderRows({ orders }: RandomShop): string {
  const sorted = orders.toSorted(
    (a, b) =>
      a.customer - b.customer || compareText(microseconds(a.at), microseconds(b.at)) || a.id - b.id,
  );
  const rows = orders.map((of) => [
    of.customer,
    keyOf(of.customer),
    of.id,
    sorted.indexOf(of),
    quoted(time(of.at)),
    of.amount,
    of.items,
    quoted(of.status),
    quoted(of.channel),
    quoted(of.weight),
    quoted(of.delivered),
    of.gift,
    ...of.spot,
  ]);
  return insert("orders", rows);
}

function ticketRows({ tickets }: RandomShop): string {
  const rows = tickets.map((of) => [
    of.customer,
    keyOf(of.customer),
    quoted(time(of.at)),
    quoted(of.kind),
  ]);
  return insert("tickets", rows);
}

const microseconds = (instant: string): string => instant.replace("Z", "").padEnd(26, ".000000");
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const time = (instant: string | null): string | null =>
  instant?.replace("T", " ").replace("Z", "") ?? null;
const quoted = (text: string | null): string | null =>
  text === null ? null : `'${text.replaceAll("'", "''")}'`;

function insert(
  table: string,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  if (rows.length === 0) return "";
  const values = rows.map((row) => `(${row.map((cell) => String(cell ?? "NULL")).join(", ")})`);
  return `INSERT INTO ${table} VALUES ${values.join(", ")};`;
}
