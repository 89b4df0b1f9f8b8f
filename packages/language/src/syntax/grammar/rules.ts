import type { CstNode } from "chevrotain";
import { lazy } from "../lazy.ts";
import { Prefix } from "./prefix.ts";
import { SegParser } from "./seg-parser.ts";
import { shapesOf } from "./shape.ts";

/** The rules of the grammar, by name. */
export type RuleName = {
  [K in keyof SegParser]: SegParser[K] extends (index?: number, args?: []) => CstNode ? K : never;
}[keyof SegParser];

/** What can be parsed by itself. */
export type EntryRule = "declaration" | "expr";

/** The parser. It keeps nothing between two texts. */
export const parser = lazy(() => new SegParser({ checked: false }));

const shapes = lazy(() => shapesOf(parser().getGAstProductions()));

/** All readings of an entry rule before its first token. Only errors and completion ask for it. */
export const prefixOf = (rule: EntryRule): Prefix => Prefix.of(rule, shapes());
