import { amount as counted, count, share } from "../terminal/figures.ts";
import type { ColumnFacts, FileFacts } from "./facts.ts";
import { isUnique } from "./facts.ts";
import type { ProposedFilter } from "./filter.ts";
import type { ProposedEvents, Renamed } from "./proposal.ts";
import type { EventRoles } from "./roles/file-roles.ts";
import { ruleName } from "./words.ts";
import type { EventEvidence } from "./survey/event-evidence.ts";

/** A table of events: its name, what a row is, and which rows had better not count. `taken` are names of other tables. */
export function proposeEvents(
  roles: EventRoles,
  evidence: EventEvidence,
  taken: ReadonlySet<string>,
): ProposedEvents {
  const grain = grainOf(roles);
  const usual =
    grain === "line" ? "order_lines" : grain === "order" ? "orders" : ruleName(roles.file.stem);
  return {
    name: freeName(taken.has(usual) ? ruleName(roles.file.stem) : usual, taken),
    roles,
    grain,
    filters: filtersOf(roles, evidence),
    renamed: renamedColumns(roles.file),
    notes: notesOn(roles, grain, evidence),
  };
}

function grainOf({ file, order, amount }: EventRoles): ProposedEvents["grain"] {
  if (order === undefined) return amount === undefined ? "event" : "order";
  return isUnique(order.column, file.rows) ? "order" : "line";
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let i = 2; ; i += 1) if (!taken.has(`${name}_${i}`)) return `${name}_${i}`;
}

/** Columns that are no plain names, and the names rules use for them. */
export function renamedColumns({ columns }: FileFacts): Renamed {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const renamed: Record<string, string> = {};
  for (const { name } of columns) {
    if (/^[A-Za-z_]\w*$/u.test(name)) continue;
    const free = freeName(ruleName(name), taken);
    taken.add(free);
    renamed[name] = free;
  }
  return renamed;
}

function filtersOf(roles: EventRoles, evidence: EventEvidence): readonly ProposedFilter[] {
  const { file, customer, time, amount } = roles;
  const money =
    amount === undefined
      ? []
      : amount.kind === "column"
        ? amountFilter(amount.column)
        : [...piecesFilter(amount.quantity, evidence), ...priceFilter(amount.price)];
  return [
    ...knownFilter(customer.column, file, "they name no customer"),
    ...knownFilter(time.column, file, "they say no time"),
    ...money,
    ...statusFilter(roles),
  ];
}

function knownFilter(
  { name, known }: ColumnFacts,
  { rows }: FileFacts,
  because: string,
): readonly ProposedFilter[] {
  return known === rows
    ? []
    : [{ filter: { kind: "known", column: name }, rows: rows - known, because }];
}

function piecesFilter(
  { name, negative, zero }: ColumnFacts,
  { cancelled }: EventEvidence,
): readonly ProposedFilter[] {
  if (negative + zero === 0) return [];
  const voids =
    cancelled === undefined
      ? ""
      : `; ${count(cancelled.rows)} in orders that begin with ${cancelled.prefix}: cancellations`;
  const because = signs(
    { negative, zero },
    { below: `returns and corrections${voids}`, at: "nothing was sent" },
  );
  return [{ filter: { kind: "positive", column: name }, rows: negative + zero, because }];
}

function priceFilter({ name, negative, zero }: ColumnFacts): readonly ProposedFilter[] {
  if (negative + zero === 0) return [];
  const because = signs({ negative, zero }, { below: "bookings", at: "gifts and write-offs" });
  return [{ filter: { kind: "positive", column: name }, rows: negative + zero, because }];
}

/** Whole amounts: what is free is still an order, so zeros only go along with amounts below zero. */
function amountFilter({ name, negative, zero }: ColumnFacts): readonly ProposedFilter[] {
  if (negative === 0) return [];
  const because = signs(
    { negative, zero },
    { below: "refunds and corrections", at: "nothing was paid" },
  );
  return [{ filter: { kind: "positive", column: name }, rows: negative + zero, because }];
}

/** What values below and at zero mean; how many of each where there are both. */
function signs(
  { negative, zero }: Pick<ColumnFacts, "negative" | "zero">,
  meaning: { readonly below: string; readonly at: string },
): string {
  if (zero === 0) return `below zero: ${meaning.below}`;
  if (negative === 0) return `zero: ${meaning.at}`;
  return `${count(zero)} zero: ${meaning.at}; ${count(negative)} below: ${meaning.below}`;
}

const voided =
  /^(?:cancel|canceled|cancelled|void|voided|refund|refunded|returned|declined|failed|rejected|unavailable|storno|storniert)/iu;

function statusFilter({ file, status }: EventRoles): readonly ProposedFilter[] {
  const values = status?.top.filter(({ value }) => voided.test(value)) ?? [];
  if (status === undefined || values.length === 0) return [];
  const rows = Math.round(values.reduce((sum, each) => sum + each.share, 0) * file.rows);
  const named = values.map(({ value }) => value);
  return [
    {
      filter: { kind: "noneOf", column: status.name, values: named },
      rows,
      because: "nothing came of them",
    },
  ];
}

function notesOn(
  { file, order, customer }: EventRoles,
  grain: ProposedEvents["grain"],
  { sharedOrders, rejected }: EventEvidence,
): readonly string[] {
  const row = {
    order: "an order",
    line: "a line of an order",
    event: "something that happened to a customer",
  }[grain];
  const onceEach = customer.column.distinct === customer.column.known && customer.column.known > 1;
  const notes = [
    `${counted(file.rows, "row")}, each ${row}.`,
    rejected > 0
      ? `${counted(rejected, "more row")} could not be read; \`satsuma catalogue\` lists them with reasons.`
      : "",
    file.repeated > 0
      ? `${counted(file.repeated, "row")} repeat${file.repeated === 1 ? "s" : ""} another in every column (${share(file.repeated / file.rows)}); all are kept, since two equal lines can be true.`
      : "",
    sharedOrders > 0 && order !== undefined
      ? `${counted(sharedOrders, "order")} name${sharedOrders === 1 ? "s" : ""} more than one customer: is ${order.column.name} the order's key?`
      : "",
    onceEach
      ? `No customer comes twice: ${customer.column.name} may be a key of the order, not of the person.`
      : "",
  ];
  return notes.filter((note) => note !== "");
}
