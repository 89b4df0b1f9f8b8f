import { applyEdits, createLanguageService } from "@satsuma/language";
import type { LanguageService } from "@satsuma/language";
import type { Catalogue, Edit, Span } from "@satsuma/model";
import { exampleCatalogue, exampleFiles } from "@satsuma/example-rules";

const { customer, events } = exampleCatalogue;

/** The shop of the examples, with values that were seen in it. */
export const catalogue: Catalogue = {
  ...exampleCatalogue,
  customer: {
    ...customer,
    attributes: {
      ...customer.attributes,
      country: {
        type: { kind: "text" },
        nullable: true,
        label: "Country (Land)",
        description: "Where the customer lives.",
        observed: [
          { value: "DE", share: 0.31 },
          { value: "AT", share: 0.09 },
        ],
      },
      tier: { type: { kind: "enum", values: ["Gold", "Silver"] }, nullable: true },
    },
  },
  events: {
    ...events,
    orders: {
      ...events["orders"]!,
      fields: {
        ...events["orders"]!.fields,
        status: {
          type: { kind: "text" },
          nullable: true,
          observed: [{ value: "paid", share: 0.8 }],
        },
      },
    },
  },
};

/** Midnight of 1 March 2026 in Berlin. */
const asOf = "2026-02-28T23:00:00Z";

/** What other rules of the project share. */
export const shared = `define paid_orders = orders where (status is "paid")
define spend = sum of paid_orders.amount in last 12 months "Spend"
define bought(cat: text) = has orders where (status is cat)
param min_spend: money = 20 EUR
segment vip "VIPs" tags gold where spend > 3
tiers loyalty
  tier gold "Gold" where spend > 100
  otherwise rest
split ab of vip seed "x"
  group one 50%
  group two 50%
`;

/** A service that knows files by name; `shared.seg` is there unless it is given. */
export function serviceOf(files: Readonly<Record<string, string>>): LanguageService {
  const service = createLanguageService({ catalogue, asOf });
  for (const [file, text] of Object.entries({ "shared.seg": shared, ...files }))
    service.setFile(file, text);
  return service;
}

/** A text whose place is marked by `|`. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf("|");
  if (offset === -1) throw new RangeError("text must hold a |");
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

/** What stands in a stretch of one of the files. */
export const textAt = (files: Readonly<Record<string, string>>, span: Span): string =>
  (files[span.file] ?? "").slice(span.start, span.end);

/** A file with those of the edits made that are of it. */
export const edited = (
  files: Readonly<Record<string, string>>,
  file: string,
  edits: readonly Edit[],
): string =>
  applyEdits(
    files[file] ?? "",
    edits.filter(({ span }) => span.file === file),
  );

/** The examples of the language, one text a file. */
export const examples: readonly string[] = exampleFiles.map(({ text }) => text);
