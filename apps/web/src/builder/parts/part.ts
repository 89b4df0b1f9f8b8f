import type { Expr } from "@satsuma/language";
import type { Edit, ValueType } from "@satsuma/model";
import type { Choice } from "../names/choices.ts";
import type { Scope } from "../names/scope.ts";
import type { Block } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";

/** What the parts of a condition are made from. */
export interface Given {
  readonly source: Source;
  readonly scope: Scope;
  /** The local date of the instant that results describe: `2026-03-01`. */
  readonly today: string;
}

/** The same with what makes the parts of any value, which lies above those that make the parts of one kind. */
export interface Reading extends Given {
  readonly value: (
    expr: Expr,
    label: string,
    reading: Reading,
    choosing?: Choosing,
  ) => readonly Part[];
}

/** Edits of what stands beside a value, when it becomes one of another type. */
export type Retype = (type: ValueType | undefined) => readonly Edit[];

/** How a value may be chosen. */
export interface Choosing {
  readonly isFit?: (kind: ValueType["kind"]) => boolean;
  readonly retype?: Retype;
  /** Values to suggest for a constant. */
  readonly suggestions?: readonly Choice[];
  /** True beside what could be read as a part of its period: with another one it is put in parentheses. */
  readonly isExposed?: boolean;
}

/** One of several; choosing gives the edits of the text. */
export interface ChoicePart {
  readonly kind: "choice";
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => readonly Edit[];
}

/** Something to type. */
export interface FieldPart {
  readonly kind: "field";
  readonly label: string;
  readonly input: "number" | "text" | "date" | "code";
  readonly value: string;
  /** What stands after it: a currency, `%`. */
  readonly unit?: string;
  readonly suggestions?: readonly Choice[];
  /** The edits; undefined where the value cannot be written. */
  readonly write: (value: string) => readonly Edit[] | undefined;
}

/** Several values of one kind, at least one. */
export interface ItemsPart {
  readonly kind: "items";
  readonly label: string;
  readonly input: "number" | "text";
  readonly values: readonly string[];
  readonly suggestions: readonly Choice[];
  /** The edits; undefined where a value cannot be written, or there is none. */
  readonly write: (values: readonly string[]) => readonly Edit[] | undefined;
}

/** Conditions in parentheses, which are blocks again. */
export interface FilterPart {
  readonly kind: "filter";
  readonly label: string;
  readonly block: Block;
  readonly scope: Scope;
  /** Absent where it cannot be left out. */
  readonly remove?: readonly Edit[];
}

/** Something to add or to leave out. */
export interface ActionPart {
  readonly kind: "action";
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** A piece of a condition on the page, in the order it reads. */
export type Part =
  | { readonly kind: "word"; readonly text: string }
  /** The place after a period, where its dates are told. */
  | { readonly kind: "dates"; readonly offset: number }
  | ChoicePart
  | FieldPart
  | ItemsPart
  | FilterPart
  | ActionPart;

export const word = (text: string): Part => ({ kind: "word", text });

/** Choices without a name of their own beside what rules write. */
export const choicesOf = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
