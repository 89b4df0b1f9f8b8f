import type { Catalogue, Diagnostic, Edit, Span } from "@satsuma/model";

/**
 * A project as an editor sees it. Everything is synchronous; after a change only the declarations that changed, and those that use
 * them, are read and checked again. Offsets are in UTF-16 units.
 */
export interface LanguageService {
  /** Adds a file, or replaces its text. */
  setFile(file: string, text: string): void;
  removeFile(file: string): void;
  setCatalogue(catalogue: Catalogue): void;
  /**
   * The instant that periods are shown for, ISO in UTC; periods are shown without dates until it is set.
   *
   * @throws RangeError for what is no instant
   */
  setAsOf(asOf: string | undefined): void;
  /** What is wrong with one file, in the order of the text. */
  diagnostics(file: string): readonly Diagnostic[];
  /** What may be written at a place, best first, already narrowed to the word that stands before it. */
  completions(file: string, offset: number): readonly Completion[];
  hover(file: string, offset: number): Hover | undefined;
  /** Where the name at a place is declared, if a file of the project declares it. */
  definition(file: string, offset: number): Span | undefined;
  /** Every use of the name at a place in any file, its declaration included. */
  references(file: string, offset: number): readonly Span[];
  /** What would be renamed, or why nothing can be. */
  canRename(file: string, offset: number): Span | { readonly refused: string };
  /** Edits in any file, with backquotes where the new name needs them; or why not. */
  rename(
    file: string,
    offset: number,
    name: string,
  ): readonly Edit[] | { readonly refused: string };
  /** Fixes of the diagnostics that touch a stretch, and refactorings of what stands there. */
  codeActions(span: Span): readonly CodeAction[];
  /** The edits that make a file look as it should; none when it does. Declarations that do not parse stay as they are. */
  format(file: string): readonly Edit[];
  /** In the order of the text, not overlapping. */
  semanticTokens(file: string): readonly SemanticToken[];
  /** Notes to show beside the text: the dates of periods, where a date helps. */
  inlayHints(span: Span): readonly InlayHint[];
  /** One per declaration that can be run or tested. */
  lenses(file: string): readonly Lens[];
  /** The declarations of a file. */
  symbols(file: string): readonly DocumentSymbol[];
}

/** What a name can stand for. */
export type NameKind =
  | "attribute"
  | "events"
  | "field"
  | "segment"
  | "define"
  | "param"
  | "trait"
  | "function";

/** Something that may be written. */
export interface Completion {
  readonly label: string;
  readonly kind: NameKind | "keyword" | "value" | "period" | "unit" | "snippet";
  /** What it is, in a few words: a type, a title, the dates of a period. */
  readonly detail?: string;
  /** Longer, in plain sentences. */
  readonly description?: string;
  /** What is replaced, and by what. */
  readonly edit: Edit;
}

/** What is known of the thing at a place. */
export interface Hover {
  readonly span: Span;
  /** CommonMark. */
  readonly text: string;
}

/** A change that can be made to the text. */
export interface CodeAction {
  readonly title: string;
  readonly kind: "quickfix" | "refactor";
  readonly edits: readonly Edit[];
  /** True when it certainly keeps what the author meant. */
  readonly sure: boolean;
  /** The diagnostic it mends. */
  readonly diagnostic?: Diagnostic;
}

/** What a stretch of text is, once names are known. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: NameKind | "keyword" | "text" | "number" | "date" | "comment" | "operator";
  /** True where the name is declared. */
  readonly declaration: boolean;
}

/** A note shown after a place. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** What can be done with a declaration. */
export interface Lens {
  readonly span: Span;
  /** `run` shows or refreshes the size of a segment, `test` runs an `expect`. */
  readonly kind: "run" | "test";
  readonly name: string;
}

/** A declaration, for an outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly kind: "segment" | "define" | "param" | "tiers" | "tier" | "split" | "group" | "expect";
  readonly title?: string;
  readonly span: Span;
  /** The name itself. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}
