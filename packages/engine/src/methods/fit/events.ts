import type { EventInput } from "@satsuma/plugin";
import { sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import { fieldColumns, inOrder, selectionOf } from "./columns.ts";
import type { EventSource } from "./fit-source.ts";
import { framed } from "./frames.ts";
import type { FrameColumn } from "./frames.ts";

/** The events of the customers a method is about, by customer, then time. */
export function eventInput(
  warehouse: Warehouse,
  events: EventSource,
  signal: AbortSignal,
): EventInput {
  const columns: FrameColumn[] = [...fieldColumns(events), { column: "key", as: "customer" }];
  return {
    async count() {
      const frame = await warehouse.query(sql`SELECT count(*) AS n FROM ${events.rows}`, {
        signal,
      });
      return numberAt(frame, "n");
    },
    async *stream() {
      const query = sql`SELECT ${selectionOf(columns)} FROM ${events.rows} ORDER BY ${inOrder(events)}`;
      for await (const frame of warehouse.stream(query, { signal }))
        if (frame.length > 0) yield framed(frame, columns);
    },
  };
}
