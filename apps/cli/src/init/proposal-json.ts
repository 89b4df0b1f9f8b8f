import { filterText } from "./filter.ts";
import type { Proposal } from "./proposal.ts";
import { amountExpression } from "./proposal.ts";

/** A proposal as plain data for programs: what was chosen and why. */
export const proposalJson = ({
  timezone,
  currency,
  asOf,
  customers,
  events,
  unused,
}: Proposal): unknown => ({
  timezone,
  currency,
  ...(asOf === undefined ? {} : { asOf }),
  ...(customers === undefined
    ? {}
    : { customers: { file: customers.file.path, key: customers.key, because: customers.because } }),
  events: events.map(({ name, grain, roles, filters, notes }) => ({
    name,
    file: roles.file.path,
    row: grain,
    customer: chosen(roles.customer),
    time: chosen(roles.time),
    ...(roles.order === undefined ? {} : { order: chosen(roles.order) }),
    ...(roles.amount === undefined
      ? {}
      : { amount: { expression: amountExpression(roles.amount), because: roles.amount.because } }),
    ...(roles.product === undefined ? {} : { product: roles.product.name }),
    filters: filters.map(({ filter, rows, because }) => ({
      keep: filterText(filter),
      rows,
      because,
    })),
    notes,
  })),
  unused: unused.map(({ file, reason }) => ({ file: file.path, reason })),
});

const chosen = ({
  column,
  because,
}: {
  readonly column: { readonly name: string };
  readonly because: string;
}): unknown => ({
  column: column.name,
  because,
});
