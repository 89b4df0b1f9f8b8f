import type { Facts } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { lookup } from "../../../check/lookup.ts";
import { momentText } from "../../../explain/day.ts";
import { numberText } from "../../../explain/literal-text.ts";
import { manyEvents, oneEvent, spoken } from "../../../explain/names-text.ts";
import type { ProofWords } from "../../proofs/proof-words.ts";
import { hour, nanosecondsOf } from "../../time/instant.ts";
import type { ChangeStep, Need } from "../change.ts";
import { factText, listed } from "./fact-text.ts";

type EventStep = Extract<ChangeStep, { kind: "event" }>;

interface Saying {
  /** The instant that has come. */
  readonly now: string;
  readonly words: Pick<ProofWords, "catalogue" | "clock">;
}

/** `one more order with status “paid”`, `25 more orders of at least 25.20 EUR each`, `60.00 EUR more in orders`. */
export function eventsText(step: EventStep, saying: Saying): string {
  const alike = Map.groupBy(step.rows, (row) => JSON.stringify(told(row, step)));
  return listed([...alike.values()].map((rows) => alikeText({ ...step, rows }, saying)));
}

const told = (row: Facts, { needs }: EventStep): readonly unknown[] =>
  Object.entries(needs).map(([name, need]) => (need === "new" ? need : row[name]));

function alikeText(step: EventStep, saying: Saying): string {
  const fields = Object.entries(step.needs).map(([name, need]) =>
    fieldOf(name, need, step, saying),
  );
  const total = fields.find(({ need }) => need === "in all");
  const price = total ?? fields.find(isPrice);
  const others = fields.filter((field) => field !== price);
  const each = step.rows.length > 1 ? " each" : "";
  return [
    total === undefined ? countText(step, saying) : totalText(total, step),
    ...(price === undefined || total !== undefined ? [] : [`of ${valueText(price)}${each}`]),
    ...withText(others, step),
    ...onText(step, saying),
  ].join(" ");
}

/** A field that is told. */
interface Field {
  readonly need: Need;
  readonly label: string;
  readonly value: string;
  readonly kind: string;
}

function fieldOf(name: string, need: Need, { event, rows }: EventStep, { words }: Saying): Field {
  const column: Column | undefined = lookup(
    lookup(words.catalogue.events, event)?.fields ?? {},
    name,
  );
  const value = factText(rows[0]?.[name], column, words.clock.timezone);
  return { need, label: column?.label ?? spoken(name), value, kind: column?.type.kind ?? "text" };
}

/** An amount of money is what an event is of. */
const isPrice = ({ kind, label, need }: Field): boolean =>
  kind === "money" && label === "amount" && need !== "new";

function countText({ event, rows }: EventStep, { words }: Saying): string {
  if (rows.length === 1) return `one more ${oneEvent(event, words)}`;
  return `${numberText(String(rows.length))} more ${manyEvents(event)}`;
}

/** `60.00 EUR more in orders`, `3 more quantity in orders`. */
const totalText = (total: Field, { event }: EventStep): string =>
  `${total.value} more ${isPrice(total) ? "" : `${total.label} `}in ${manyEvents(event)}`;

/** `at least 25.20 EUR`. */
const valueText = ({ need, value }: Field): string =>
  need === "at least" || need === "at most" ? `${need} ${value}` : value;

/** `with status “paid”`, `each with amount at least 25.20 and a new invoice`. */
function withText(fields: readonly Field[], step: EventStep): readonly string[] {
  if (fields.length === 0) return [];
  const texts = fields.map((field) =>
    field.need === "new" ? `a new ${field.label}` : `${field.label} ${valueText(field)}`,
  );
  return [`${step.rows.length > 1 ? "each " : ""}with ${listed(texts)}`];
}

/** The day, where it is not the last one: a rule may ask for one of the week. */
function onText(
  { event, rows: [first = {}] }: EventStep,
  { now, words }: Saying,
): readonly string[] {
  const time = String(first[lookup(words.catalogue.events, event)?.time ?? ""]);
  if (nanosecondsOf(time) >= nanosecondsOf(now) - 25n * hour) return [];
  return [`on ${momentText(time, words.clock.timezone)}`];
}
