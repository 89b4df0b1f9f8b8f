import type { Scalar } from "@satsuma/model";
import type { Reason } from "@satsuma/plugin";
import type { KeptModel } from "../methods/score-result.ts";
import type { WhyOther } from "./why-result.ts";

/** Why one customer has the value of a trait that it has. */
export interface WhyTrait {
  /** `churn.risk`, as rules write it. */
  readonly trait: string;
  /** The customer's key. */
  readonly customer: string;
  /** ISO instant. */
  readonly asOf: string;
  /** Numbers are doubles; null is unknown. */
  readonly value: Scalar;
  /** `share`, `days`, a currency. */
  readonly unit?: string;
  /** What the trait is, in one sentence. */
  readonly description: string;
  /** The model it comes from; absent for a derived trait. */
  readonly method?: { readonly name: string; readonly version: number; readonly asOf: string };
  /** What a derived trait is worked out from, in the rule language; its features are the traits in it. */
  readonly expression?: string;
  /** What the method knows of the customer. */
  readonly features: readonly (TraitFeature & { readonly value: Scalar })[];
  /** In the plugin's words; empty where it gives none. */
  readonly reasons: readonly Reason[];
  /** Of a text or a yes/no: the other values it could have, and what would take the customer there with the model as it is. */
  readonly others: readonly WhyOther[];
}

/** What a method reads of a customer. */
export interface TraitFeature {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  /** In the rule language. */
  readonly expression: string;
  readonly unit?: string;
}

/** What a trait is. */
export interface AboutTrait {
  readonly trait: string;
  readonly description: string;
  readonly unit?: string;
  /** Absent for a derived trait, which has `expression`. */
  readonly method?: TraitMethod;
  readonly expression?: string;
}

/** The method that gives a trait. */
export interface TraitMethod {
  /** `churn.tree`. */
  readonly name: string;
  /** npm name. */
  readonly plugin: string;
  readonly doc: string;
  /** Who published it, where, when. */
  readonly source?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whom it is about, in the rule language; absent when all customers. */
  readonly among?: string;
  readonly features: readonly TraitFeature[];
  /** The newest with these parameters; absent before the first. `isCurrent`: as of this instant, on the data as it is. */
  readonly model?: Omit<KeptModel, "method" | "isOfThisData"> & { readonly isCurrent: boolean };
}
