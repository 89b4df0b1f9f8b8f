import type { Behaviour } from "../behaviour.ts";
import type { ProposedEvents } from "../proposal.ts";

/** What starter segments are about: the orders of a project, in the words its rules use. */
export interface Subject {
  readonly events: ProposedEvents;
  readonly behaviour: Behaviour;
  readonly currency: string;
  /** `order_lines`. */
  readonly table: string;
  /** `order_lines.InvoiceDate`. */
  readonly time: string;
  /** How many orders, of any period: `count of distinct order_lines.InvoiceNo`. */
  readonly orderCount: string;
  /** What an order is called in sentences: `orders`, `visits`. */
  readonly plural: string;
}

/** The words for a table of events. */
export function subjectOf(events: ProposedEvents, behaviour: Behaviour, currency: string): Subject {
  const { name, grain, roles } = events;
  const order = roles.order?.column.name;
  return {
    events,
    behaviour,
    currency,
    table: name,
    time: fieldOf(events, roles.time.column.name),
    orderCount:
      grain === "line" && order !== undefined
        ? `count of distinct ${fieldOf(events, order)}`
        : `count of ${name}`,
    plural: grain === "event" ? name.replaceAll("_", " ") : "orders",
  };
}

/** A column of the file as a field in rules. What follows a dot needs no backquotes. */
export const fieldOf = ({ name, renamed }: ProposedEvents, column: string): string =>
  `${name}.${renamed[column] ?? column}`;
