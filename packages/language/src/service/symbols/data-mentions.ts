import type { Catalogue } from "@satsuma/model";
import type { Datum, ObjectDatum } from "../../ast.ts";
import { lookup } from "../../check/lookup.ts";
import type { Mention } from "./mention.ts";

/** The keys of test data that stand for attributes, events and fields of events. */
export const dataMentions = (customer: ObjectDatum, catalogue: Catalogue): Mention[] =>
  customer.entries.flatMap(({ key, value }): Mention[] => {
    const { span, text: name } = key;
    const event = lookup(catalogue.events, name);
    if (event) {
      const thing = { kind: "events", name } as const;
      return [{ span, thing, declaration: false }, ...fieldMentions(name, value, event.fields)];
    }
    if (!lookup(catalogue.customer.attributes, name)) return [];
    return [{ span, thing: { kind: "attribute", name }, declaration: false }];
  });

function fieldMentions(event: string, value: Datum, fields: object): Mention[] {
  const rows = value.kind === "list" ? value.items : [value];
  const entries = rows.flatMap((row) => (row.kind === "object" ? row.entries : []));
  return entries
    .filter(({ key }) => Object.hasOwn(fields, key.text))
    .map(({ key: { span, text: name } }) => ({
      span,
      thing: { kind: "field", event, name },
      declaration: false,
    }));
}
