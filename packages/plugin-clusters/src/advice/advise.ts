import type { Advice, DataFacts } from "@satsuma/plugin";
import { counted, paidOrdersIn } from "@satsuma/plugin/variables";
import type { ClustersConfig } from "../config.ts";
import { telling } from "./attributes.ts";
import type { AdvisedFeature } from "./attributes.ts";
import { buying } from "./buying.ts";

/** Customers below this are too few for groups of them to mean much. */
const FEW = 30;

/** Groups of customers by what they buy, and by numbers that are known of them. */
export const advise = (data: DataFacts): readonly Advice[] =>
  (["kmeans", "hierarchical"] as const).map((method) => ({
    method,
    goal:
      method === "kmeans"
        ? "find groups of customers who are alike"
        : "see how groups of customers form, step by step",
    words:
      method === "kmeans"
        ? ["groups", "clusters", "clustering", "alike", "similar", "personas", "types", "segments"]
        : ["hierarchy", "dendrogram", "tree of groups", "nested groups"],
    ...found(data, method),
  }));

type Found = Pick<Advice, "fit" | "because" | "missing" | "config">;

function found(data: DataFacts, method: "kmeans" | "hierarchical"): Found {
  const orders = paidOrdersIn(data);
  const attributes = telling(data);
  const features = [
    ...(orders === undefined ? [] : buying(orders, data.nameInRule)),
    ...attributes,
  ];
  const customers = orders?.table.customers ?? data.customers;
  if (features.length < 2 || customers < 2) return notFit(customers);
  const among = orders && `has ${data.nameInRule(orders.table.name)} ever`;
  const config: ClustersConfig = { features: [...features], ...(among && { among }) };
  return {
    fit: fitFor(method, customers, orders !== undefined),
    because: because(customers, features),
    missing:
      orders === undefined
        ? ["An event table of orders with an amount would say what customers buy."]
        : [],
    config,
  };
}

const notFit = (customers: number): Found => ({
  fit: "not",
  because:
    customers < 2
      ? `There are ${customers} customers to group.`
      : "There are not two numbers by which customers could be compared.",
  missing: ["An event table of orders with an amount, or numeric attributes of customers."],
});

function fitFor(
  method: "kmeans" | "hierarchical",
  customers: number,
  hasOrders: boolean,
): Advice["fit"] {
  if (customers < FEW || !hasOrders) return "fairly";
  return method === "kmeans" || customers <= 2000 ? "well" : "fairly";
}

const because = (customers: number, features: readonly AdvisedFeature[]): string =>
  `${counted(customers)} customers can be compared by ${features.map(({ name }) => name).join(", ")}.`;
