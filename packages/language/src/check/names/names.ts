import type { Callable, Cond, Literal } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Checked } from "../checked.ts";
import type { Placeholder } from "./placeholder.ts";

/** What a name of a `define` or `param` stands for. `of` is undefined when its own declaration is wrong. */
export type Named =
  | { readonly kind: "define"; readonly title?: string; readonly of: Checked | undefined }
  | { readonly kind: "callable"; readonly of: NamedCallable | undefined }
  | { readonly kind: "param"; readonly title?: string; readonly of: Literal | undefined };

/** A `define` with parameters, and what is known of each from its body. */
export interface NamedCallable extends Callable {
  readonly placeholders?: readonly Placeholder[];
}

/** What `member of` a name means. `where` is undefined when that segment's own declaration is wrong. */
export interface NamedSegment {
  readonly where: Cond | undefined;
  readonly timezone?: string;
}

/** The names that the files of a project declare. */
export interface Names {
  /** Undefined when there is no such name. Reports a circle at `from`. */
  value(name: string, from: Span): Named | undefined;
  /** Undefined when there is no such segment or tier. Reports a circle at `from`. */
  segment(name: string, from: Span): NamedSegment | undefined;
  readonly valueNames: readonly string[];
  /** Those of them that stand for events. */
  readonly eventNames: readonly string[];
  readonly segmentNames: readonly string[];
  /** Splits, whose groups are segments: `winback_test` of `winback_test.coupon`. */
  readonly splitNames: readonly string[];
}
