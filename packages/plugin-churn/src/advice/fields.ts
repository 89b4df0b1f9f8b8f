import type { ColumnFacts, DataFacts } from "@satsuma/plugin";
import type { FeatureDraft } from "../data/standard-features.ts";

/** Most texts that an attribute may have to be a feature. */
const MOST_TEXTS = 50;

/** Names of what is written when a customer has left, or after. */
const isHindsight =
  /last|latest|updat|delet|clos|cancel|churn|left|leav|lapse|unsub|attrition|status/iu;

const isIdentity = /(^|_)(id|key|no|number|email|phone|name|zip|post_?code)$/iu;

/** Names of what stays the same from the first day on: a loyalty tier of today knows of orders after any cut-off. */
const isLasting =
  /country|region|state|county|city|gender|sex|birth|language|source|channel|acquisition|referr|sign(ed)?_?up|joined|registered|created|member_?since/iu;

/**
 * What attributes say of a customer. Attributes have no history: of the past only those tell whose names say that they last;
 * of the present all but those whose names sound as if they changed on leaving.
 */
export function attributeFeatures(
  { attributes, nameInRule }: DataFacts,
  wanted: { readonly asOf: "now" | "cut-offs"; readonly except?: string },
): FeatureDraft[] {
  return attributes
    .filter(
      ({ name }) => name !== wanted.except && !isHindsight.test(name) && !isIdentity.test(name),
    )
    .filter(({ name, distinct }) => distinct > 1 && (wanted.asOf === "now" || isLasting.test(name)))
    .flatMap((facts): FeatureDraft[] => {
      const expression = nameInRule(facts.name);
      const label = facts.name.replaceAll("_", " ");
      switch (facts.column.type.kind) {
        case "text":
        case "enum":
          return facts.distinct <= MOST_TEXTS ? [{ expression, label }] : [];
        case "yes/no":
          return [{ expression, label }];
        case "number":
        case "money":
        case "approx":
          return wanted.asOf === "now" ? [{ expression, label }] : [];
        case "date":
        case "instant":
          return [
            { expression: `days since ${expression}`, label: `days since ${label}`, unit: "days" },
          ];
        default:
          return [];
      }
    });
}

/** At most two fields whose different values tell how varied a customer is. */
export const kindFields = (
  fields: readonly ColumnFacts[],
  others: readonly (string | undefined)[],
): ColumnFacts[] =>
  fields
    .filter(({ name, distinct, column: { type } }) => {
      const isText = type.kind === "text" || type.kind === "enum";
      return isText && distinct > 1 && !others.includes(name) && isKind.test(name);
    })
    .slice(0, 2);

const isKind =
  /categor|channel|product|stock|sku|article|item|brand|department|country|device|kind|type/iu;
