import type { DataReport } from "@satsuma/engine";
import { typeName } from "@satsuma/model";
import type { Column, Columns, TraitNamespace } from "@satsuma/model";
import { z } from "zod";
import { Refusal } from "../../problems/refusal.ts";
import { projectRoutes } from "../../routes/project-routes.ts";
import { name } from "../../routes/question.ts";
import { dataWithoutValues } from "../../routes/told-data.ts";
import { begun, begunAs } from "../compact.ts";
import { tool } from "../tool.ts";

export const catalogueTool = tool({
  name: "catalogue",
  title: "The names that rules may use",
  description:
    "Lists attributes of customers, events with their fields, and traits of plugins, by the names and types that rules use. Call it before you write a rule. With `table` (an event, `customers`, or a plugin such as `rfm`) it tells all columns of that one, with frequent values and ranges where they are not personal.",
  input: z.strictObject({
    table: name.exactOptional().describe("`customers`, an event table, or a plugin's namespace"),
  }),
  of: projectRoutes.catalogue,
  ask: () => ({ params: undefined, query: undefined, body: undefined }),
  tell: (found, { table }) => {
    // Values of personal columns help nobody to write a rule, whoever asks.
    const data = dataWithoutValues(found);
    return table === undefined ? overview(data) : oneTable(data, table);
  },
});

function overview({ customers, catalogue }: DataReport) {
  const { timezone, weekStart, currency, customer, events, traits } = catalogue;
  return {
    timezone,
    weekStart,
    currency,
    customers: {
      count: customers,
      key: customer.key.name,
      attributes: begunAs(Object.entries(customer.attributes), 80, inWords),
    },
    events: begunAs(Object.entries(events), 40, ([event, { span, fields }]) => ({
      name: event,
      span,
      fields: begunAs(Object.entries(fields), 40, inWords),
    })),
    traits: begunAs(Object.entries(traits), 40, ([namespace, { description, methods }]) => ({
      namespace,
      description,
      names: begun(Object.keys(traitsOf(namespace, methods)), 30),
    })),
  };
}

const inWords = ([column, { type }]: readonly [string, Column]): string =>
  `${column}: ${typeName(type)}`;

const inBrief = ([column, { type, description }]: readonly [string, Column]) => ({
  name: column,
  type: typeName(type),
  description,
  isKey: true,
});

function oneTable({ catalogue }: DataReport, table: string) {
  const { customer, events, traits } = catalogue;
  const columns =
    own({ customers: customer.attributes }, table) ??
    own(events, table)?.fields ??
    traitsIn(own(traits, table), table);
  if (columns === undefined) throw unknownTable();
  const key = own(events, table)?.key;
  const told = begunAs(Object.entries(columns), 200, (column) =>
    // Values that tell events apart are all different, and lead to whoever they are of.
    column[0] === key ? inBrief(column) : inFull(column),
  );
  return { table, columns: told };
}

const inFull = ([column, about]: readonly [string, Column]) => ({
  name: column,
  type: typeName(about.type),
  label: about.label,
  description: about.description,
  unit: about.unit,
  isPersonal: about.personal,
  mayBeUnknown: about.nullable,
  ...valuesOf(about),
  range: about.range,
});

/** Those of a closed list, or the most frequent. */
function valuesOf({ type, observed, personal }: Column): object {
  if (observed !== undefined) return { values: begun(observed, 12) };
  return type.kind === "enum" && personal !== true ? { values: begun(type.values, 40) } : {};
}

const own = <Value>(of: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;

const traitsIn = (namespace: TraitNamespace | undefined, name: string): Columns | undefined =>
  namespace && traitsOf(name, namespace.methods);

/** The columns of a plugin's methods by the names that rules use: with one method, its name is left out. */
const traitsOf = (namespace: string, methods: TraitNamespace["methods"]): Columns =>
  Object.fromEntries(
    Object.entries(methods).flatMap(([method, { columns }], _, all) =>
      Object.entries(columns).map(([column, about]) => [
        [namespace, ...(all.length === 1 ? [] : [method]), column].join("."),
        about,
      ]),
    ),
  );

const unknownTable = (): Refusal =>
  new Refusal(404, "HTTP_TABLE", "there is no table, event or plugin of this name", {
    help: "ask without `table` for those there are",
  });
