import type { LifetimeParams } from "./config.ts";

/** What was learnt of how customers buy and spend. Plain JSON. */
export interface LifetimeModel extends Pick<
  LifetimeParams,
  "weeks" | "valueWeeks" | "discountRate" | "margin"
> {
  /** Customers it stands on. */
  readonly customers: number;
  readonly orders: OrderPart;
  readonly money: MoneyPart;
  /** Absent when nothing could be kept back. */
  readonly holdout?: Holdout;
  /** How ages and values spread over the customers; absent without customers. */
  readonly spread?: Spread;
  readonly boxes: readonly Box[];
}

/** How customers buy. */
export type OrderPart =
  | {
      readonly kind: "bg-nbd" | "pareto-nbd";
      /** In the order of the model's symbols; times in weeks. */
      readonly parameters: readonly number[];
    }
  | {
      /** Too few to fit: the pace of the average customer, mixed with one's own. */
      readonly kind: "average";
      readonly repeats: number;
      /** Weeks. */
      readonly age: number;
    };

/** How much an order brings. */
export type MoneyPart =
  | {
      readonly kind: "gamma-gamma";
      /** p, q, γ in the currency of the amounts. */
      readonly parameters: readonly number[];
      /** What a day with orders brings on average, where the model has no mean. */
      readonly average: number;
    }
  | { readonly kind: "average"; readonly average: number }
  | { readonly kind: "none" };

/** What was expected of weeks that the model had not seen, and what came. */
export interface Holdout {
  readonly weeks: number;
  readonly customers: number;
  readonly actual: number;
  readonly expected: number;
  /** 95 % interval of actual orders over expected ones. */
  readonly ratio: { readonly low: number; readonly high: number };
  /** Mean absolute error of a customer's orders. */
  readonly error: number;
  /** The same of going on at the pace so far. */
  readonly paceError: number;
  /** By repeats before, the last group open at the end. */
  readonly groups: readonly {
    readonly repeats: number;
    readonly customers: number;
    /** Means a customer. */
    readonly actual: number;
    readonly expected: number;
  }[];
}

export interface Spread {
  /** Median age, weeks. */
  readonly age: number;
  /** Mean value of a customer. */
  readonly value: number;
  /** Edges rise by powers; below the first lie `below` customers. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly below: number;
}

/** Customers the model singles out, put into two thresholds that rules can say. */
export interface Box {
  readonly name: "top_value" | "likely_gone_but_valuable";
  /** Money spent, at least. */
  readonly spent: number;
  /** Days since the last order: at most for `top_value`, more than for those likely gone. */
  readonly last: number;
  /** How many customers the thresholds select. */
  readonly size: number;
  /** Share of those selected whom the model means, and share of whom it means that are selected. */
  readonly precision: number;
  readonly recall: number;
}
