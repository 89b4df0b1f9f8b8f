import type { ParsedFile } from "../syntax/parse-file.ts";

/** True when two files say the same: trees alike but for their places, comments alike, and what cannot be read untouched. */
export const saysTheSame = (one: Read, other: Read): boolean =>
  same(one.file.source.declarations, other.file.source.declarations) &&
  same(unreadable(one), unreadable(other)) &&
  same(comments(one), comments(other));

/** A text and what was read from it. */
export interface Read {
  readonly text: string;
  readonly file: ParsedFile;
}

const comments = ({ file }: Read): string[] =>
  file.source.comments.map(({ text }) => text.trimEnd()).toSorted();

const unreadable = ({ text, file }: Read): string[] =>
  file.source.unreadable.map(({ span }) =>
    text.slice(span.start, span.end).replaceAll("\r\n", "\n"),
  );

/** True when two trees differ in nothing but places, and in parentheses around parentheses. */
export function same(one: unknown, other: unknown): boolean {
  const left = single(one);
  const right = single(other);
  if (!isNode(left) || !isNode(right)) return left === right;
  const keys = keysOf(left);
  return keys.length === keysOf(right).length && keys.every((key) => same(left[key], right[key]));
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const keysOf = (node: Node): string[] => Object.keys(node).filter((key) => key !== "span");

/** The innermost of parentheses that stand around nothing but parentheses. */
function single(value: unknown): unknown {
  let node = value;
  while (isParentheses(node) && isParentheses(node["of"])) node = node["of"];
  return node;
}

const isParentheses = (value: unknown): value is Node =>
  isNode(value) && value["kind"] === "parentheses";
