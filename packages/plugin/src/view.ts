import type { Figure } from "@satsuma/figure";
import type { Frame } from "@satsuma/model";
import type { Features, Measure } from "./method.ts";

/** A picture of a model, or of some values of the customers, as data. */
export type View = ModelView | CustomerView;

interface Named {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
}

/** A picture of what a method of the same plugin found. */
export interface ModelView<Model = unknown> extends Named {
  readonly kind: "model";
  /** Name of the method. */
  readonly method: string;
  /** Nothing when this model has nothing of the kind to show. */
  draw(input: ModelViewInput<Model>): Figure | undefined;
}

export interface ModelViewInput<Model = unknown> {
  readonly model: Model;
  readonly params: unknown;
  readonly quality: Readonly<Record<string, Measure>>;
  /** ISO instant the model was fitted as of. */
  readonly asOf: string;
}

/** A picture of values of customers, from a seeded sample of them. */
export interface CustomerView extends Named {
  readonly kind: "customers";
  readonly reads: Features;
  /** How many customers it needs at most. */
  readonly rows: number;
  draw(input: CustomerViewInput): Figure | undefined;
}

export interface CustomerViewInput {
  /** Columns are what it reads. */
  readonly customers: Frame;
  /** How many customers there are, of whom these are a sample. */
  readonly total: number;
  /** ISO instant. */
  readonly asOf: string;
}

/** A view of a model with the type that follows from its method. */
export const defineView = <Model>(view: ModelView<Model>): ModelView<Model> => view;
