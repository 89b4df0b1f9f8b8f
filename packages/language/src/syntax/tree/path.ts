import type { CstNode } from "chevrotain";
import type { Argument, EventsExpr, Path } from "../../ast.ts";
import { category } from "../tokens/token-types.ts";
import { nameOf, placeOf } from "./build.ts";
import type { Build } from "./build.ts";
import { optionalSubtree, subtree, subtrees, tokenOf, tokensOf } from "./cst.ts";

/** A name with its arguments and what follows after dots. */
export function path(node: CstNode, build: Build): Path {
  const args = optionalSubtree(node, "args");
  return {
    head: nameOf(tokenOf(node, category.Name), build),
    ...(args === undefined
      ? {}
      : { args: subtrees(args, "arg").map((one) => argument(one, build)) }),
    rest: tokensOf(node, category.Word).map((word) => nameOf(word, build)),
    span: placeOf(node, build),
  };
}

/** A path, with a filter if it has one. */
export function events(node: CstNode, build: Build): EventsExpr {
  const where = optionalSubtree(node, "expr");
  return {
    kind: "path",
    path: path(subtree(node, "path"), build),
    ...(where === undefined ? {} : { where: build.expr(where) }),
    span: placeOf(node, build),
  };
}

function argument(node: CstNode, build: Build): Argument {
  const name = optionalSubtree(node, "argName");
  return {
    ...(name === undefined ? {} : { name: nameOf(tokenOf(name, category.Word), build) }),
    value: argumentValue(node, build),
    span: placeOf(node, build),
  };
}

function argumentValue(node: CstNode, build: Build): Argument["value"] {
  const list = optionalSubtree(node, "argList");
  if (list === undefined) return build.value(subtree(node, "value"));
  const items = subtrees(list, "value").map(build.value);
  return { kind: "list", items, span: placeOf(list, build) };
}
