import { sql } from "@satsuma/engine";
import type { EventRoles } from "../roles/file-roles.ts";
import { numberAt, textAt } from "./numbers.ts";
import type { Scratch, ScratchTable } from "./scratch.ts";

/** What only a look across columns tells of a table of events. */
export interface EventEvidence {
  /** Rows that could not be read as their columns' types. */
  readonly rejected: number;
  /** Orders that name more than one customer. */
  readonly sharedOrders: number;
  /** Rows below zero of orders whose key begins with a letter, where nearly all such rows are below zero. */
  readonly cancelled?: { readonly prefix: string; readonly rows: number };
}

/** Looks across the columns of a table of events. */
export async function evidenceOf(
  roles: EventRoles,
  table: ScratchTable,
  scratch: Scratch,
): Promise<EventEvidence> {
  const { order } = roles;
  const { rejected } = table.count;
  if (order === undefined) return { rejected, sharedOrders: 0 };
  const key = table.column(order.column.name);
  const shared = await scratch.query(
    sql`select count(*) as orders from (select ${key} from ${table.table} where ${key} is not null group by ${key} having count(distinct ${table.column(roles.customer.column.name)}) > 1)`,
  );
  const cancelled = await cancelledBy(roles, table, scratch);
  return {
    rejected,
    sharedOrders: numberAt(shared, "orders"),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
}

/** A letter before the key marks a cancellation where the pieces are below zero for nine in ten such rows. */
async function cancelledBy(
  { order, quantity }: EventRoles,
  { table, column }: ScratchTable,
  scratch: Scratch,
): Promise<EventEvidence["cancelled"]> {
  if (order?.column.type.kind !== "text" || quantity === undefined || quantity.negative === 0)
    return undefined;
  const prefix = sql`upper(left(cast(${column(order.column.name)} as varchar), 1))`;
  const below = sql`count_if(${column(quantity.name)} < 0)`;
  const found = await scratch.query(
    sql`select ${prefix} as prefix, ${below} as below from ${table} group by 1
      having prefix between 'A' and 'Z' and below > 0.9 * count(*) order by 2 desc limit 1`,
  );
  const letter = found.length === 0 ? undefined : textAt(found, "prefix");
  return letter === undefined ? undefined : { prefix: letter, rows: numberAt(found, "below") };
}
