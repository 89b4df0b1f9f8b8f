import type { IToken } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import type { Declaration, UnreadableDecl } from "../ast.ts";
import { cut, misspeltOpener, openers } from "./cut.ts";
import type { Chunk } from "./cut.ts";
import { lex } from "./lexing/lex.ts";
import { unquote } from "./lexing/escapes.ts";
import { parseChunk } from "./parse-chunk.ts";
import type { Entry } from "./parse-chunk.ts";
import { settle } from "./settle.ts";
import { endOf, spanOf } from "./source.ts";
import type { Source } from "./source.ts";
import { names } from "./tokens/token-types.ts";
import { declaration } from "./tree/declaration.ts";

/** A declaration, or why there is none and what it would have declared. */
export type ReadDeclaration =
  | {
      readonly declaration: Declaration;
      readonly unreadable?: undefined;
      readonly error?: undefined;
    }
  | {
      readonly declaration?: undefined;
      readonly unreadable: UnreadableDecl;
      readonly error: Diagnostic;
    };

/** Reads one declaration. */
export function readChunk(chunk: Chunk, source: Source): ReadDeclaration {
  const { tree, error } = parseChunk(chunk.tokens, source, whole);
  if (error === undefined) return { declaration: tree };
  return {
    unreadable: unread(chunk, source),
    error: settle(error, source, { ...extentOf(chunk), reads }),
  };
}

const whole: Entry<Declaration> = { rule: "declaration", build: declaration };

/** True for a text of declarations that can all be read. */
function reads(text: string): boolean {
  const chunks = cut(lex(text).tokens);
  const source = { file: "", text };
  return chunks.every(({ tokens }) => parseChunk(tokens, source, whole).error === undefined);
}

function extentOf({ tokens }: Chunk): { start: number; end: number } {
  const [first] = tokens;
  const last = tokens.at(-1);
  return { start: first?.startOffset ?? 0, end: last === undefined ? 0 : endOf(last) };
}

function unread(chunk: Chunk, source: Source): UnreadableDecl {
  const { start, end } = extentOf(chunk);
  const span = spanOf(source, start, end);
  const opener = misspeltOpener(chunk.tokens, 0) ?? chunk.opener?.tokenType;
  const kind = opener === undefined ? undefined : openers.get(opener);
  const name = chunk.tokens[1];
  if (kind === undefined) return { span };
  // An `expect` names a segment and declares nothing.
  if (kind === "expect" || name === undefined || !isName(name)) return { kind, span };
  const place = spanOf(source, name.startOffset, endOf(name));
  return { kind, name: { text: nameText(name), span: place }, span };
}

const isName = (token: IToken): boolean => /^[A-Za-z_]\w*$|^`.+`$/.test(token.image);

const nameText = (token: IToken): string =>
  token.tokenType === names.QuotedName ? unquote(token.image) : token.image;
