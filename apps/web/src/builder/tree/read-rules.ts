import { parseFile, tokenize } from "@satsuma/language";
import type { Declaration } from "@satsuma/language";
import type { DeclarationBlocks, Root, RuleTree } from "./block.ts";
import { cut } from "./cut.ts";
import type { Source } from "./cut.ts";
import { readBlock } from "./read-block.ts";

/** A rule file as blocks. Declarations without conditions, and those that cannot be read, are text. Never throws. */
export function readRules(source: Source): RuleTree {
  const parsed = parseFile(source.text, source.file).source;
  const unreadable = parsed.unreadable.map(({ span, kind, name }) => ({
    ...asText(source, span),
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && { name: name.text }),
    ...(kind === "segment" && holeOf(source, span)),
  }));
  const declarations = [
    ...parsed.declarations.map((one) => readDeclaration(one, source)),
    ...unreadable,
  ].toSorted((one, other) => one.span.start - other.span.start);
  const whole = { start: 0, end: source.text.length };
  return { file: source.file, declarations, pieces: cut(source, whole, declarations) };
}

function readDeclaration(declaration: Declaration, source: Source): DeclarationBlocks {
  const { kind, span } = declaration;
  const roots = rootsOf(declaration, source);
  return {
    span,
    kind,
    name: declaration.kind === "expect" ? declaration.segment.head.text : declaration.name.text,
    parameters: parametersOf(declaration),
    roots,
    pieces: cut(
      source,
      span,
      roots.map(({ block }) => block),
    ),
  };
}

function rootsOf(declaration: Declaration, source: Source): readonly Root[] {
  switch (declaration.kind) {
    case "segment": {
      const { where, except } = declaration;
      const main: Root = { role: "where", block: readBlock(where, source) };
      return except === undefined
        ? [main]
        : [main, { role: "except", block: readBlock(except, source) }];
    }
    case "tiers":
      return declaration.tiers.map(({ name, title, where }) => ({
        role: "tier",
        name: title?.text ?? name.text,
        block: readBlock(where, source),
      }));
    case "define":
      return [{ role: "define", block: readBlock(declaration.body, source) }];
    case "param":
    case "split":
    case "expect":
      return [];
  }
}

const parametersOf = (declaration: Declaration): DeclarationBlocks["parameters"] =>
  declaration.kind === "define"
    ? declaration.parameters.map(({ name, type }) => ({ name: name.text, type: type.text }))
    : [];

const asText = (source: Source, span: DeclarationBlocks["span"]): DeclarationBlocks => ({
  span,
  parameters: [],
  roots: [],
  pieces: cut(source, span, []),
});

/** A segment that ends where its condition should begin. */
function holeOf(
  { text }: Source,
  { start, end }: DeclarationBlocks["span"],
): { readonly hole?: number } {
  const last = tokenize(text.slice(start, end)).findLast((token) => token.class !== "comment");
  if (last === undefined) return {};
  const isWhere = text.slice(start + last.start, start + last.end).toLowerCase() === "where";
  return isWhere ? { hole: start + last.end } : {};
}
