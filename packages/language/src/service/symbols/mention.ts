import type { Span } from "@satsuma/model";

/** What a name stands for. */
export type NamedThing =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "events"; readonly name: string }
  | { readonly kind: "field"; readonly event: string; readonly name: string }
  | { readonly kind: "define" | "param"; readonly name: string }
  /** Under its full name: `win_back`, `loyalty.gold`. */
  | { readonly kind: "segment"; readonly name: string }
  /** Tiers or a split, whose parts are segments. */
  | { readonly kind: "family"; readonly name: string }
  /** A parameter of a definition, which is named too. */
  | { readonly kind: "parameter"; readonly of: string; readonly name: string }
  | { readonly kind: "namespace"; readonly name: string }
  | { readonly kind: "method"; readonly namespace: string; readonly name: string }
  | {
      readonly kind: "trait";
      readonly namespace: string;
      readonly method: string;
      readonly name: string;
    }
  | { readonly kind: "function"; readonly name: string };

/** A place that names something. */
export interface Mention {
  readonly span: Span;
  readonly thing: NamedThing;
  /** True where the name is declared. */
  readonly declaration: boolean;
}

/** Equal for mentions of one thing: a definition and a parameter share their names. */
export function keyOf(thing: NamedThing): string {
  const { kind, ...rest } = thing;
  return JSON.stringify([kind === "param" ? "define" : kind, ...Object.values(rest)]);
}
