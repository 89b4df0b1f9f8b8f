import type { ColumnFacts, FileFacts } from "../facts.ts";
import { isTime, isUnique } from "../facts.ts";
import { categoryWords, countryWords, productWords, says, statusWords } from "../words.ts";
import type { Amount } from "./amount.ts";
import { amountOf, quantityColumn } from "./amount.ts";
import type { Found } from "./best.ts";
import { best } from "./best.ts";
import type { ChosenColumns } from "./chosen-columns.ts";
import { chosenIn } from "./chosen-columns.ts";
import { customerColumn } from "./customer-column.ts";
import { orderColumn } from "./order-column.ts";
import { timeColumn } from "./time-column.ts";

/** What a file is to a project. */
export type FileRoles = CustomerRoles | EventRoles | UnusedRoles;

/** A row is a customer. */
export interface CustomerRoles {
  readonly kind: "customers";
  readonly file: FileFacts;
  readonly key: Found;
}

/** A row is something that happened to a customer. */
export interface EventRoles {
  readonly kind: "events";
  readonly file: FileFacts;
  readonly customer: Found;
  readonly time: Found;
  readonly order?: Found;
  readonly amount?: Amount;
  readonly quantity?: ColumnFacts;
  readonly product?: ColumnFacts;
  readonly category?: ColumnFacts;
  readonly country?: ColumnFacts;
  readonly status?: ColumnFacts;
}

/** A file that is nothing to a project: its rows cannot be tied to a customer and a moment. */
export interface UnusedRoles {
  readonly kind: "unused";
  readonly file: FileFacts;
  readonly reason: string;
}

/** What a file is, from the names of its columns and what is in them; columns that were chosen come first. */
export function fileRoles(file: FileFacts, chosen: ChosenColumns = {}): FileRoles {
  const customer = chosenIn(file, chosen.customer) ?? customerColumn(file);
  if (customer === undefined) return { kind: "unused", file, reason: noCustomer(file) };
  const order = chosenIn(file, chosen.order) ?? orderColumn(file, customer.column);
  const time = chosenIn(file, chosen.time) ?? timeColumn(file);
  if (isUnique(customer.column, file.rows) && order === undefined) {
    return {
      kind: "customers",
      file,
      key: { ...customer, because: `${customer.because}, one for each row` },
    };
  }
  if (time === undefined)
    return {
      kind: "unused",
      file,
      reason: "no column says when its rows happened, and customers repeat",
    };
  const rest = others(file, customer.column, chosen);
  return {
    kind: "events",
    file,
    customer,
    time,
    ...(order === undefined ? {} : { order }),
    ...rest,
  };
}

function others(
  file: FileFacts,
  customer: ColumnFacts,
  chosen: ChosenColumns,
): Partial<EventRoles> {
  const texts = file.columns.filter((column) => column !== customer && !isTime(column));
  const named = (list: ReadonlySet<string>, most: number): ColumnFacts | undefined =>
    best(texts, ({ name, distinct }) =>
      says(name, list) && distinct > 1 && distinct <= most ? 1 : 0,
    );
  const amount = chosenIn(file, chosen.amount);
  const found = {
    amount:
      amount === undefined ? amountOf(file) : ({ kind: "column", ...amount } satisfies Amount),
    quantity: quantityColumn(file),
    product: chosenIn(file, chosen.product)?.column ?? named(productWords, Infinity),
    category: named(categoryWords, 500),
    country: named(countryWords, 250),
    status: named(statusWords, 30),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function noCustomer({ columns }: FileFacts): string {
  const names = columns.slice(0, NAMED).map(({ name }) => name);
  const rest = columns.length > NAMED ? ` and ${columns.length - NAMED} more` : "";
  return `no column tells customers apart; it has ${names.join(", ")}${rest}`;
}

/** How many columns a message names. */
const NAMED = 12;
