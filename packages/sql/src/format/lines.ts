import { isWord } from "./groups.ts";
import type { Group, Part } from "./groups.ts";
import type { Token } from "./tokens.ts";

/** Lines longer than this are broken where they can be. */
const widest = 100;

/** A query, or anything else at the top of a statement: clauses on lines of their own. */
export function queryLines(parts: readonly Part[], depth: number): string[] {
  return clausesOf(parts).flatMap((clause) => clauseLines(clause, depth));
}

/** Cut before each word that begins a clause. */
function clausesOf(parts: readonly Part[]): Part[][] {
  const clauses: Part[][] = [];
  parts.forEach((part, i) => {
    const begins = startsClause(part, parts[i + 1]) && !startsClause(parts[i - 1], part);
    if (begins || clauses.length === 0) clauses.push([part]);
    else clauses.at(-1)?.push(part);
  });
  return clauses;
}

const clauseWords = [
  "WITH",
  "SELECT",
  "FROM",
  "WHERE",
  "GROUP",
  "HAVING",
  "ORDER",
  "LIMIT",
  "OFFSET",
  "UNION",
  "EXCEPT",
  "INTERSECT",
  "LEFT",
  "RIGHT",
  "FULL",
  "INNER",
  "CROSS",
  "JOIN",
  "WINDOW",
  "SETTINGS",
] as const;

/** LEFT and RIGHT are functions too. */
const startsClause = (part: Part | undefined, next: Part | undefined): boolean =>
  isWord(part, ...clauseWords) && !(isWord(part, "LEFT", "RIGHT") && next?.kind === "group");

/** Columns one a line below SELECT, conditions one a line, anything else on as few lines as it needs. */
function clauseLines(clause: readonly Part[], depth: number): string[] {
  const [first, ...rest] = clause;
  if (isWord(first, "SELECT") && first !== undefined) {
    const [head, columns] = isWord(rest[0], "DISTINCT", "ALL")
      ? [[first, ...rest.slice(0, 1)], rest.slice(1)]
      : [[first], rest];
    return [
      ...lineOf(head, depth),
      ...pieces(columns, isComma).flatMap((of) => lineOf(of, depth + 1)),
    ];
  }
  const cut = isWord(first, "WITH")
    ? isComma
    : isWord(first, "WHERE", "HAVING")
      ? isJunction
      : none;
  return pieces(clause, cut).flatMap((of, i) =>
    lineOf(of, cut === isJunction && i > 0 ? depth + 1 : depth),
  );
}

/** Where parts are cut: after a comma, or before a word. */
type Cut = (part: Part, before: readonly Part[]) => "after" | "before" | undefined;

const none: Cut = () => undefined;
const isComma: Cut = ({ kind }) => (kind === "comma" ? "after" : undefined);

/** AND belongs to the BETWEEN before it, if there is one. */
const isJunction: Cut = (part, before) => {
  if (isWord(part, "OR")) return "before";
  const last = before.findLast((other) => isWord(other, "AND", "BETWEEN"));
  return isWord(part, "AND") && !isWord(last, "BETWEEN") ? "before" : undefined;
};

const isBranch: Cut = (part) => (isWord(part, "WHEN", "ELSE") ? "before" : undefined);

const isBreak: Cut = (part, before) => isComma(part, before) ?? isJunction(part, before);

function pieces(parts: readonly Part[], cut: Cut): Part[][] {
  const found: Part[][] = [[]];
  for (const part of parts) {
    const piece = found.at(-1) ?? [];
    const where = cut(part, piece);
    if (where === "before" && piece.length > 0) found.push([part]);
    else piece.push(part);
    if (where === "after") found.push([]);
  }
  return found.filter((piece) => piece.length > 0);
}

/** Parts on one line where they fit; else the groups that are too long are opened. */
function lineOf(parts: readonly Part[], depth: number): string[] {
  const line = new Lines(depth);
  const isShort = fits(parts, depth);
  for (const part of parts) {
    if (part.kind !== "group") line.add(part);
    else if (isShort || fits([part], depth)) for (const token of tokensIn(part)) line.add(token);
    else openGroup(part, line, depth);
  }
  return line.done;
}

function openGroup(group: Group, line: Lines, depth: number): void {
  line.add(group.open);
  line.addLines(bodyLines(group, depth + 1));
  if (group.close) line.add({ ...group.close, isApart: false });
}

function bodyLines({ open, of }: Group, depth: number): string[] {
  if (isQuery(of)) return queryLines(of, depth);
  const cut = isWord(open, "CASE") ? isBranch : isBreak;
  return pieces(of, cut).flatMap((piece) => lineOf(piece, depth));
}

/** True when it begins as a query does, whatever is remarked before. */
function isQuery(parts: readonly Part[]): boolean {
  const first = parts.find(({ kind }) => kind !== "comment" && kind !== "line comment");
  return isWord(first, "SELECT", "WITH");
}

/** Queries never share a line with what is around them. */
function fits(parts: readonly Part[], depth: number): boolean {
  let length = 2 * depth;
  for (const part of parts) {
    if (part.kind === "group" && isQuery(part.of)) return false;
    if (part.kind === "group") {
      for (const token of tokensIn(part)) length += token.text.length + 1;
      if (!part.of.every((inner) => inner.kind !== "group" || fits([inner], 0))) return false;
    } else {
      length += part.text.length + 1;
    }
    if (length > widest) return false;
  }
  return true;
}

const tokensIn = (part: Part): readonly Token[] =>
  part.kind === "group"
    ? [part.open, ...part.of.flatMap(tokensIn), ...(part.close ? [part.close] : [])]
    : [part];

/** Lines in the making: tokens are put behind each other with the spaces they need. */
class Lines {
  readonly done: string[] = [];
  readonly #indent: string;
  #last: Token | undefined;

  constructor(depth: number) {
    this.#indent = "  ".repeat(depth);
  }

  add(token: Token): void {
    const isFirst = this.done.length === 0 || this.#last === undefined;
    if (isFirst || this.#last?.kind === "line comment") this.done.push(this.#indent + token.text);
    else this.done.push(`${this.done.pop() ?? ""}${this.#space(token)}${token.text}`);
    this.#last = token;
  }

  /** Lines of their own; what is added after them begins a line too. */
  addLines(lines: readonly string[]): void {
    this.done.push(...lines);
    this.#last = undefined;
  }

  #space({ kind, isApart }: Token): string {
    const isTight = this.#last?.kind === "open" || kind === "close" || kind === "comma";
    return isApart && !isTight ? " " : "";
  }
}
