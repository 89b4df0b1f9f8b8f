import type { CstElement, CstNode, IToken, TokenType } from "chevrotain";
import type { RuleName } from "../grammar/rules.ts";

/** The subtrees of one rule, in order. */
export const subtrees = (node: CstNode, rule: RuleName): CstNode[] =>
  (node.children[rule] ?? []).filter(isNode);

/** The subtree of a rule, if the text has it. */
export const optionalSubtree = (node: CstNode, rule: RuleName): CstNode | undefined =>
  subtrees(node, rule)[0];

/** The subtree of a rule the grammar cannot do without. */
export const subtree = (node: CstNode, rule: RuleName): CstNode =>
  present(optionalSubtree(node, rule), node, rule);

/** The tokens of one type directly in a node, in order. */
export const tokensOf = (node: CstNode, type: TokenType): IToken[] =>
  (node.children[type.name] ?? []).filter(isToken);

/** The token of a type, if the text has it. */
export const optionalToken = (node: CstNode, type: TokenType): IToken | undefined =>
  tokensOf(node, type)[0];

/** The token of a type the grammar cannot do without. */
export const tokenOf = (node: CstNode, type: TokenType): IToken =>
  present(optionalToken(node, type), node, type.name);

/** True where the text has a token of the type. */
export const hasToken = (node: CstNode, type: TokenType): boolean =>
  optionalToken(node, type) !== undefined;

/** The one part of a node whose rule is a choice between single parts. */
export const onlyPart = (node: CstNode): CstElement =>
  present(Object.values(node.children)[0]?.[0], node, "part");

/** The one subtree of a node whose rule has no other, whatever rule it is of. */
export const onlySubtree = (node: CstNode): CstNode =>
  present(Object.values(node.children).flat().find(isNode), node, "subtree");

/** Builds a node with the entry of a table that has the name of its rule. */
export function byRule<Result, Rest extends readonly unknown[]>(
  table: Readonly<Record<string, (node: CstNode, ...rest: Rest) => Result>>,
  node: CstNode,
  ...rest: Rest
): Result {
  const build = table[node.name];
  if (build === undefined) throw new TypeError(`the tree builder has no entry for ${node.name}`);
  return build(node, ...rest);
}

/** True for a subtree, false for a token. */
export function isNode(part: CstElement): part is CstNode {
  return "children" in part;
}

const isToken = (part: CstElement): part is IToken => !isNode(part);

function present<Part>(part: Part | undefined, node: CstNode, what: string): Part {
  if (part === undefined) throw new TypeError(`${node.name} was parsed without its ${what}`);
  return part;
}
