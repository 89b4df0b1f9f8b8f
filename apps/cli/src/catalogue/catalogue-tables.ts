import type { DataReport, TableReport } from "@satsuma/engine";
import type { Columns } from "@satsuma/model";
import { count } from "../terminal/figures.ts";

/** A part of the catalogue as it is shown. */
export interface CatalogueTable {
  /** `customers`, an event table, or a plugin's namespace. */
  readonly name: string;
  /** What a row is and how many there are. */
  readonly about: string;
  readonly columns: Columns;
  /** How the table was read; absent for traits. */
  readonly report?: TableReport;
}

/** The customers, the events and the traits, in this order. */
export function catalogueTables(data: DataReport): readonly CatalogueTable[] {
  const { customer, events, traits } = data.catalogue;
  const reportOf = (name: string): { readonly report?: TableReport } => {
    const report = data.tables.find((table) => table.name === name);
    return report === undefined ? {} : { report };
  };
  return [
    {
      name: "customers",
      about: `${count(data.customers)} customers, told apart by ${customer.key.name}`,
      columns: customer.attributes,
      ...reportOf("customers"),
    },
    ...Object.entries(events).map(([name, { singular, span, fields }]) => ({
      name,
      about: `${count(reportOf(name).report?.count.kept ?? 0)} rows, each ${article(singular)} ${singular.replaceAll("_", " ")}${span === undefined ? "" : `; ${day(span.first)} to ${day(span.last)}`}`,
      columns: fields,
      ...reportOf(name),
    })),
    ...Object.entries(traits).map(([name, { description = "computed by a plugin", methods }]) => ({
      name,
      about: description,
      columns: traitColumns(
        Object.entries(methods).map(([method, { columns }]) => [method, columns]),
      ),
    })),
  ];
}

/** With exactly one method its name may be left out, and so it is. */
function traitColumns(methods: readonly (readonly [string, Columns])[]): Columns {
  const [only] = methods;
  if (only !== undefined && methods.length === 1) return only[1];
  return Object.fromEntries(
    methods.flatMap(([method, columns]) =>
      Object.entries(columns).map(([name, column]) => [`${method}.${name}`, column]),
    ),
  );
}

const article = (noun: string): string => (/^[aeiou]/iu.test(noun) ? "an" : "a");

const day = (instant: string): string => instant.slice(0, 10);
