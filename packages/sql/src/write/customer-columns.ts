import type { Dialect } from "../dialect.ts";
import { name } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout } from "../layout.ts";

/** The columns by which customers are told apart and joined. */
export const customerColumns = { key: "key", ordinal: "ordinal" } as const;

/** How rows of customers are called in expressions. */
export const customerAlias = "c";

/** What rows of other tables about customers are joined to: their numbers where they have some, else their keys. */
export const customerNumber = ({ customers: { ordinal } }: Layout): Fragment =>
  name(customerAlias, ordinal === undefined ? customerColumns.key : customerColumns.ordinal);

/** What customers are sorted by so that they come in the order of their keys. Their numbers follow that order. */
export function keyOrder(layout: Layout, { texts }: Dialect): Fragment {
  const key = customerNumber(layout);
  const { ordinal, keyIs } = layout.customers;
  return ordinal !== undefined || keyIs === "number" ? key : texts.ordered(texts.asText(key));
}
