import type { ColumnFacts, DataFacts } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import type { ChurnConfig } from "../config.ts";
import type { Fit } from "./fit.ts";
import { attributeFeatures } from "./fields.ts";

/** Where an attribute says who has left; nothing where none does. */
export function fromAttribute(data: DataFacts): Fit | undefined {
  for (const facts of data.attributes) {
    const churned = leaving(facts, data);
    if (churned === undefined) continue;
    const features = attributeFeatures(data, { asOf: "now", except: facts.name });
    if (features.length === 0) return undefined;
    return advice({ churned, features }, facts, data);
  }
  return undefined;
}

const ENOUGH = 300;

function advice(config: ChurnConfig, { name }: ColumnFacts, { customers }: DataFacts): Fit {
  const features = config.features?.length ?? 0;
  return {
    fit: customers >= ENOUGH ? "well" : "fairly",
    because: `${name} says who of ${counted(customers)} customers has left, and ${features} other columns say what they are like.`,
    missing: [],
    config,
  };
}

/** A condition for those who have left, if this is what the attribute is about. */
function leaving(
  { name, column, distinct }: ColumnFacts,
  { nameInRule }: DataFacts,
): string | undefined {
  if (!/^(is_?|has_?)?(churn|churned|attrition|exited|lapsed|left|cancell?ed)$/iu.test(name))
    return undefined;
  const named = nameInRule(name);
  if (column.type.kind === "yes/no") return named;
  if (column.type.kind === "number" && distinct === 2) return `${named} = 1`;
  const yes = texts(column).find((text) =>
    /^(yes|y|true|1|churned|left|exited|attrited.*)$/iu.test(text),
  );
  return yes === undefined ? undefined : `${named} is "${yes}"`;
}

function texts({ type, observed = [] }: ColumnFacts["column"]): readonly string[] {
  return type.kind === "enum" ? type.values : observed.map(({ value }) => value);
}
