import type { Catalogue } from "@satsuma/model";
import type { Path } from "../../ast.ts";
import { lookup } from "../../check/lookup.ts";
import type { Mention } from "./mention.ts";

/** What stands after the name of a plugin: a method, where it has several, and a value of it. */
export function traitMentions({ head, rest }: Path, catalogue: Catalogue): Mention[] {
  const methods = lookup(catalogue.traits, head.text)?.methods ?? {};
  const names = Object.keys(methods);
  const [first, second] = rest;
  const namespace = head.text;
  if (!first) return [];
  const hasMethod =
    second !== undefined || (names.length !== 1 && Object.hasOwn(methods, first.text));
  const method = hasMethod ? first.text : names[0];
  const value = hasMethod ? second : first;
  const column = method !== undefined && lookup(methods, method)?.columns;
  return [
    ...(hasMethod && column
      ? [mention(first.span, { kind: "method", namespace, name: first.text })]
      : []),
    ...(value && method !== undefined && column && Object.hasOwn(column, value.text)
      ? [mention(value.span, { kind: "trait", namespace, method, name: value.text })]
      : []),
  ];
}

const mention = (span: Mention["span"], thing: Mention["thing"]): Mention => ({
  span,
  thing,
  declaration: false,
});
