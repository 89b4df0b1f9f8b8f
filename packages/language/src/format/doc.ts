/**
 * A text that is not yet cut into lines, after Wadler: text, places where a line may end, and groups of such places that end
 * their lines together or not at all.
 *
 * @see Wadler, A prettier printer, 2003
 */
export type Doc = string | readonly Doc[] | Line | Group | Indent | Remark;

/** A place where a line may end. */
export interface Line {
  readonly kind: "line";
  /** What stands here where the line does not end. */
  readonly flat: "" | " ";
  /** True where the line ends in any case. */
  readonly hard: boolean;
  /** True where an empty line follows if the line ends. */
  readonly blank: boolean;
  /** The line also ends where this group breaks. */
  readonly with?: Group;
}

/** What is on one line if it fits and has to break nowhere; otherwise all its own lines end. */
export interface Group {
  readonly kind: "group";
  readonly of: Doc;
  readonly forced: boolean;
  /** True for what stands in brackets: when it breaks, its closing bracket is where the line began. */
  readonly hug: boolean;
}

/** What begins further to the right where it begins a line. */
export interface Indent {
  readonly kind: "indent";
  readonly by: number;
  readonly of: Doc;
  /** Where one of these groups breaks, it does not begin further to the right. */
  readonly unless: readonly Group[];
}

/** A comment. Its line ends with it, always. */
export interface Remark {
  readonly kind: "remark";
  readonly text: string;
  /** True where it has a line of its own; otherwise it ends the line of what stands before it. */
  readonly own: boolean;
  /** True where an empty line is before it. */
  readonly blank: boolean;
  /** True where an empty line follows. */
  readonly blankAfter: boolean;
}

/** A space, or the end of a line. */
export const line = (blank = false): Line => ({ kind: "line", flat: " ", hard: false, blank });

/** A space, or the end of a line; always the end of one where a group before it breaks. */
export const lineWith = (one: Group): Line => ({ ...line(), with: one });

/** Nothing, or the end of a line. */
export const softline: Line = { kind: "line", flat: "", hard: false, blank: false };

/** The end of a line. */
export const hardline = (blank = false): Line => ({ kind: "line", flat: " ", hard: true, blank });

/** A group; it breaks where it must, where it is told to, and where it does not fit. */
export const group = (of: Doc, { forced = false, hug = false } = {}): Group => ({
  kind: "group",
  of,
  forced: forced || breaks(of),
  hug,
});

/** Nothing, in a group that breaks in any case. */
export const mustBreak: Doc = group("", { forced: true });

/** Two further to the right, or as far as is said. */
export const indent = (of: Doc, by = 2, unless: readonly Group[] = []): Indent => ({
  kind: "indent",
  by,
  of,
  unless,
});

/** Parts with something between every two. */
export const joined = (parts: readonly Doc[], between: Doc): Doc[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));

/** The groups in brackets that are not inside others. */
export function hugsOf(doc: Doc): Group[] {
  if (typeof doc === "string") return [];
  if (isSequence(doc)) return doc.flatMap(hugsOf);
  if (doc.kind === "indent") return hugsOf(doc.of);
  if (doc.kind !== "group") return [];
  return doc.hug ? [doc] : hugsOf(doc.of);
}

/** True where something stands in it that ends a line in any case. */
function breaks(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (isSequence(doc)) return doc.some(breaks);
  if (doc.kind === "line") return doc.hard;
  if (doc.kind === "group") return doc.forced;
  return doc.kind === "remark" || breaks(doc.of);
}

/** True for a doc that is several in a row. */
export const isSequence = (doc: Doc): doc is readonly Doc[] => Array.isArray(doc);
