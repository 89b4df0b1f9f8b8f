import { count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import { filterText } from "./filter.ts";
import type { Proposal, ProposedEvents } from "./proposal.ts";
import { amountExpression } from "./proposal.ts";

/** What a proposal comes to, for a person to read before it is written: each choice with its reason. */
export function proposalText(proposal: Proposal, style: Style): string {
  const { color } = style;
  const parts = [
    ...proposal.events.map((events) => eventsText(events, style)),
    ...(proposal.customers === undefined
      ? []
      : [
          lines(
            `customers from ${proposal.customers.file.stem}`,
            [["key", proposal.customers.key, proposal.customers.because]],
            proposal.customers.notes,
            style,
          ),
        ]),
    lines(
      "assumed",
      [
        ["timezone", proposal.timezone.value, zoneReason(proposal)],
        ["currency", proposal.currency.value, proposal.currency.because],
        ...(proposal.asOf === undefined
          ? []
          : [["as of", proposal.asOf.date, proposal.asOf.because] as const]),
      ],
      [],
      style,
    ),
    ...proposal.unused.map(({ file, reason }) =>
      wrappedRows([[color.yellow("not used"), `${file.stem}: ${reason}`]], style),
    ),
  ];
  return parts.join("\n\n");
}

const zoneReason = ({ timezone, hasLocalTimes }: Proposal): string =>
  hasLocalTimes
    ? `${timezone.because}; times in the files name no zone and are read in it`
    : timezone.because;

function eventsText({ name, roles, filters, notes }: ProposedEvents, style: Style): string {
  const { customer, time, order, amount } = roles;
  const rows: Choice[] = [
    ["customer", customer.column.name, customer.because],
    ["time", time.column.name, time.because],
    ...(order === undefined ? [] : [["order", order.column.name, order.because] as const]),
    ...(amount === undefined
      ? [["amount", "–", "no column says what was paid: no RFM scores"] as const]
      : [["amount", amountExpression(amount), amount.because] as const]),
    ...(roles.product === undefined
      ? []
      : [
          [
            "product",
            roles.product.name,
            `${count(roles.product.distinct)} different values`,
          ] as const,
        ]),
    ...filters.map(
      ({ filter, rows: left, because }) =>
        ["keep", filterText(filter), `${count(left)} rows do not: ${because}`] as const,
    ),
  ];
  return lines(`${name} from ${roles.file.stem}`, rows, notes, style);
}

type Choice = readonly [what: string, choice: string, because: string];

function lines(
  head: string,
  rows: readonly Choice[],
  notes: readonly string[],
  style: Style,
): string {
  const { color } = style;
  const choices = rows.map(([what, choice, because]) => [
    `  ${color.dim(what)}`,
    color.cyan(choice),
    color.dim(because),
  ]);
  return [
    color.bold(head),
    ...(notes.length === 0
      ? []
      : [
          wrappedRows(
            notes.map((note) => ["", note]),
            style,
          ),
        ]),
    wrappedRows(choices, style),
  ].join("\n");
}
