import { join } from "node:path";
import type { ArrangeRequest, TableImport } from "@satsuma/sql";
import { column, csv, importOf, instant, number } from "./table.ts";

/** Rows of a file. */
export const rowsAFile = 2000;

const columns = [
  { name: "who", type: number, scale: 0 },
  { name: "order", type: number, scale: 0 },
  { name: "seen", type: instant },
  { name: "round", type: number, scale: 0 },
];

/** The file of a round: a number for each order, and later than those before. */
export function rowsOfFile(round: number): string {
  const day = new Date(Date.UTC(2026, 0, 1 + round)).toISOString().slice(0, 10);
  const line = (i: number): string =>
    `${i % 700},${round * rowsAFile + i},${day}T00:00:${10 + (i % 50)},${round}`;
  return ["who,order,seen,round", ...Array.from({ length: rowsAFile }, (_, i) => line(i))].join(
    "\n",
  );
}

/** The files up to that of a round, of which only new ones are read. */
export function addedOrders(folder: string, round: number): TableImport {
  const paths = Array.from({ length: round + 1 }, (_, i) => join(folder, `orders-${i}.csv`));
  return {
    ...importOf(paths[0]!, columns),
    from: { paths, marks: paths, format: csv, columns },
    way: "as always",
    fingerprint: `until ${round}`,
    time: "seen",
    key: "order",
  };
}

/** How they are arranged. */
export const addedRequest: ArrangeRequest = {
  keyColumn: column(number),
  events: {
    orders: {
      customer: "who",
      time: "seen",
      key: "order",
      fields: {
        order: column(number),
        seen: column(instant),
        round: column(number),
      },
    },
  },
};
