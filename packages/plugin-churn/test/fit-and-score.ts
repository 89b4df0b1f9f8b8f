import { cell } from "@satsuma/plugin";
import type { Fitted, Frame, Method, RuleWords, ValueType } from "@satsuma/plugin";
import churn from "@satsuma/plugin-churn";
import type { ChurnConfig, ChurnModel } from "@satsuma/plugin-churn";
import {
  customersFromRows,
  memoryFit,
  memoryRun,
  memoryScore,
  setUp,
} from "@satsuma/plugin/testing";
import { shopTypes } from "./shop.ts";
import type { ShopRow } from "./shop.ts";

/** The event tables of the project that tests run in. */
export const project = { events: { orders: { time: "ordered_at" } } };

/** The features of the customers that tests are made of. */
export const features = Object.keys(shopTypes);

/** The one method of the plugin, about a yes/no `gone` unless the config says otherwise. */
export async function treeMethod(config: Partial<ChurnConfig> = {}): Promise<Method> {
  const given = config.events === undefined ? { churned: "gone", features } : { features };
  const { contributions } = await setUp(churn, { ...given, ...config }, { project });
  return contributions.methods![0]!;
}

type Types = Readonly<Record<string, ValueType>>;

/** Fits the method on rows, and scores rows: the same unless others are given. */
export async function fitAndScore(
  config: Partial<ChurnConfig>,
  rows: readonly ShopRow[],
  { types = shopTypes, scored = rows, previous }: FitOptions = {},
): Promise<Result> {
  const method = await treeMethod(config);
  const outcome: ValueType = config.events === undefined ? { kind: "yes/no" } : { kind: "number" };
  const customers = (some: readonly ShopRow[]) =>
    customersFromRows(some, types, { kind: "text" }, { outcomes: { outcome } });
  const run = { ...memoryRun(method.standard), ...(previous && { previous }) };
  const fitted = await method.fit(memoryFit(customers(rows)), run);
  const traits = memoryScore(method.score, fitted.model, customers(scored));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is this plugin's method
  return { method, fitted, model: fitted.model as ChurnModel, traits: byCustomer(traits) };
}

interface FitOptions {
  readonly types?: Types;
  readonly scored?: readonly ShopRow[];
  readonly previous?: ChurnModel;
}

interface Result {
  readonly method: Method;
  readonly fitted: Fitted<unknown>;
  readonly model: ChurnModel;
  readonly traits: ReadonlyMap<
    string,
    { readonly risk: number | null; readonly leaf: string | null }
  >;
}

const byCustomer = ({ columns, length }: Frame): Result["traits"] =>
  new Map(
    Array.from({ length }, (_, row) => {
      const at = (name: string) => cell(columns[name]!, row);
      const [risk, leaf] = [at("risk"), at("leaf")];
      return [
        String(at("customer")),
        { risk: risk === null ? null : Number(risk), leaf: leaf === null ? null : String(leaf) },
      ];
    }),
  );

/** How the features are written in rules when each is called by its name. */
export const ruleWords = (types: Types = shopTypes): RuleWords => ({
  expressions: Object.fromEntries(Object.keys(types).map((name) => [name, name])),
  types,
  nameInRule: (name) => name,
  textInRule: (text) => JSON.stringify(text),
  numberInRule: String,
});
