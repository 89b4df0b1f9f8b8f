import type {
  AllowedAgain,
  ErasedCustomer,
  ErasedReport,
  Erasure,
  KeptPlace,
  SourceRows,
} from "@satsuma/engine";
import { amount, asOfText } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import { indented } from "../terminal/sentences.ts";
import type { Style } from "../terminal/style.ts";
import { wrapText } from "../terminal/wrap-text.ts";

/** What came of an erasure, or would: where how much was kept, and what is not ours to erase. */
export function erasureText(erased: Erasure, style: Style): string {
  const { isDryRun, places, sources } = erased;
  const kept = isDryRun ? "Kept of them" : "Erased";
  return [
    ...wrapText(headline(erased), style.width, 2),
    section(kept, placeRows(places), style),
    section("Your own files hold them still", sources.map(sourceRow), style),
    "",
    indented(notes(erased), style),
  ]
    .filter((part, i, all) => part !== "" || all[i - 1] !== "")
    .join("\n")
    .trimEnd();
}

function headline({ isDryRun, customers, places }: Erasure): string {
  const known = customers.filter(({ wasErased }) => wasErased);
  const named = keysOf(customers);
  if (places.length === 0 && known.length > 0)
    return `${amount(customers.length, "customer")} erased before (${named}): nothing is kept`;
  const who = `${amount(customers.length, "customer")} (${named})`;
  return isDryRun ? `${who} would be erased; nothing was` : `${who} erased`;
}

const SHOWN = 10;

function keysOf(customers: readonly ErasedCustomer[]): string {
  const keys = customers.slice(0, SHOWN).map(({ key }) => key);
  const rest = customers.length - keys.length;
  return [...keys, ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
}

/** Rows and where they were; places of one kind that have no name a person knows are one. */
function placeRows(places: readonly KeptPlace[]): string[][] {
  const byName = Map.groupBy(places, placeName);
  return [...byName].map(([name, same]) => [
    amount(
      same.reduce((sum, { rows }) => sum + rows, 0),
      "row",
    ),
    name,
  ]);
}

function placeName({ kind, name }: KeptPlace): string {
  switch (kind) {
    case "data":
      return `data: ${name}`;
    case "membership":
      return "membership and traits";
    case "changes":
      return "log of who came and went";
    case "deliveries":
      return "audiences kept of deliveries";
    case "models":
      return `models of ${name}`;
    case "jobs":
      return "jobs of the server";
  }
}

const sourceRow = ({ table, file, rows }: SourceRows): string[] => [
  amount(rows, table === "rules" ? "line" : "row"),
  file === "" ? `the source of ${table}` : file,
];

function notes({ isDryRun, sources, deliveredTo, run }: Erasure): string[] {
  return [
    ...(sources.length === 0
      ? []
      : [
          `Those files are yours and stay as they are: take the rows out there as well. ${isDryRun ? "Imports would leave" : "Imports leave"} them out from then on, whether you do or not.`,
        ]),
    ...(deliveredTo === 0
      ? []
      : [
          `${amount(deliveredTo, "audience was", "audiences were")} delivered with them: have the receivers erase them too.`,
        ]),
    ...(run === null
      ? []
      : [
          "The last run's sizes are without them now. Sizes of earlier runs, and other numbers about many, stay.",
        ]),
  ];
}

/** How many were erased, and what files still hold of them. */
export function erasedListText(
  { customers, last, leftOut }: ErasedReport,
  timezone: string,
  style: Style,
): string {
  if (last === null) return "nobody was erased";
  const lately = asOfText(last, timezone);
  return [
    `${amount(customers, "customer")} erased, the last one at ${lately}`,
    section("Left out by the last import", leftOut.map(sourceRow), style),
  ]
    .join("\n")
    .trimEnd();
}

/** Who may come back. */
export function allowedText({ customers, left }: AllowedAgain, { width }: Style): string {
  const lines = customers.map(({ key, wasErased }) =>
    wasErased ? `${key} may be taken in again` : `${key} was not erased`,
  );
  return [...lines, `${amount(left, "customer")} still erased`]
    .flatMap((line) => wrapText(line, width, 2))
    .join("\n");
}
