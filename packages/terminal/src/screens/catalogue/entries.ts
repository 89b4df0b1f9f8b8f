import type {
  DataReport,
  JudgedColumn,
  ListedSegment,
  QualityReport,
  TableReport,
} from "@satsuma/engine";
import type { Column, Columns, TraitParameter } from "@satsuma/model";
import { amountText } from "../../text/number-text.ts";

/** A name that rules may use, or a table it belongs to. */
export interface Entry {
  /** As rules write it: `country`, `orders.amount`, `rfm.segment`; of a table its name. */
  readonly name: string;
  readonly about: About;
}

/** What an entry is. */
export type About =
  | { readonly kind: "table"; readonly report: TableReport | undefined; readonly text: string }
  | {
      readonly kind: "attribute" | "field";
      readonly column: Column;
      /** How good it is; absent until that is known. */
      readonly judged: JudgedColumn | undefined;
      /** Why the column of the file was read as this type. */
      readonly because: string | undefined;
    }
  | { readonly kind: "method"; readonly text: string; readonly parameters: Parameters }
  | { readonly kind: "trait"; readonly column: Column; readonly method: string }
  | { readonly kind: "segment"; readonly segment: ListedSegment };

type Parameters = Readonly<Record<string, TraitParameter>>;

/** What is known of the project's names. */
interface KnownNames {
  readonly data: DataReport;
  readonly quality: QualityReport | undefined;
  readonly segments: readonly ListedSegment[];
}

/** All names: the customers' table and its attributes, each event table and its fields, traits by method, and segments. */
export function entriesOf(known: KnownNames): readonly Entry[] {
  const { customer, events } = known.data.catalogue;
  const customers = `${amountText(known.data.customers, "customer")}, told apart by ${customer.key.name}`;
  return [
    ...tableEntries("customers", { text: customers, columns: customer.attributes }, known),
    ...Object.entries(events).flatMap(([name, { fields, singular, span }]) => {
      const days =
        span === undefined ? "" : `; ${span.first.slice(0, 10)} to ${span.last.slice(0, 10)}`;
      const rows = amountText(reportOf(name, known)?.count.kept ?? 0, "row");
      const text = `${rows}, each ${article(singular)} ${singular.replaceAll("_", " ")}${days}`;
      return tableEntries(name, { text, columns: fields }, known);
    }),
    ...traitEntries(known),
    ...known.segments.map((segment): Entry => ({
      name: segment.name,
      about: { kind: "segment", segment },
    })),
  ];
}

function tableEntries(
  table: string,
  { text, columns }: { readonly text: string; readonly columns: Columns },
  known: KnownNames,
): readonly Entry[] {
  const report = reportOf(table, known);
  const judged = known.quality?.tables.find(({ name }) => name === table)?.columns;
  const isCustomers = table === "customers";
  return [
    { name: table, about: { kind: "table", report, text } },
    ...Object.entries(columns).map(([name, column]): Entry => ({
      name: isCustomers ? name : `${table}.${name}`,
      about: {
        kind: isCustomers ? "attribute" : "field",
        column,
        judged: judged?.find((each) => each.name === name),
        because: report?.columns.find((each) => each.name === name)?.because,
      },
    })),
  ];
}

const reportOf = (table: string, { data }: KnownNames): TableReport | undefined =>
  data.tables.find(({ name }) => name === table);

/** With exactly one method its name may be left out, and so it is. */
function traitEntries({ data }: KnownNames): readonly Entry[] {
  return Object.entries(data.catalogue.traits).flatMap(([namespace, { description, methods }]) => {
    const several = Object.keys(methods).length > 1;
    return Object.entries(methods).flatMap(([method, source]): readonly Entry[] => {
      const text = source.description ?? description ?? "computed by a plugin";
      const before = several ? `${namespace}.${method}` : namespace;
      return [
        {
          name: `${namespace}.${method}`,
          about: { kind: "method", text, parameters: source.parameters },
        },
        ...Object.entries(source.columns).map(([name, column]): Entry => ({
          name: `${before}.${name}`,
          about: { kind: "trait", column, method: `${namespace}.${method}` },
        })),
      ];
    });
  });
}

const article = (noun: string): string => (/^[aeiou]/iu.test(noun) ? "an" : "a");

/** The entry of a name; traits may be called with and without their method. */
export function entryNamed(name: string, entries: readonly Entry[]): Entry | undefined {
  const asTrait = ({ name: own, about }: Entry): boolean =>
    about.kind === "trait" && `${about.method}.${own.split(".").at(-1)}` === name;
  return (
    entries.find((entry) => entry.name === name && entry.about.kind !== "method") ??
    entries.find(asTrait) ??
    entries.find((entry) => entry.name === name)
  );
}
