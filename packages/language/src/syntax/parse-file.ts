import type { IToken } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import type { Comment, Declaration, SourceFile, UnreadableDecl } from "../ast.ts";
import { cut, openers } from "./cut.ts";
import type { Chunk } from "./cut.ts";
import { lex } from "./lexing/lex.ts";
import { parseChunk } from "./parse-chunk.ts";
import type { Entry } from "./parse-chunk.ts";
import { settle } from "./settle.ts";
import { endOf, spanOf } from "./source.ts";
import type { Source } from "./source.ts";
import { names } from "./tokens/token-types.ts";
import { unquote } from "./lexing/escapes.ts";
import { declaration } from "./tree/declaration.ts";

/** A parsed file: what could be read, and what could not. */
export interface ParsedFile {
  readonly source: SourceFile;
  /** One error for each declaration that could not be read, in their order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a `.seg` file. Offsets in the tree and in diagnostics are into `text`. Never throws. Cost: linear. */
export function parseFile(text: string, file: string): ParsedFile {
  const source: Source = { file, text };
  const { tokens, comments } = lex(text);
  const declarations: Declaration[] = [];
  const unreadable: UnreadableDecl[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const chunk of cut(tokens)) {
    const { tree, error } = parseChunk(chunk.tokens, source, whole);
    if (error === undefined) declarations.push(tree);
    else {
      diagnostics.push(settle(error, source, { ...extentOf(chunk), reads }));
      unreadable.push(unread(chunk, source));
    }
  }
  return {
    source: {
      file,
      declarations,
      unreadable,
      comments: comments.map((one) => comment(one, source)),
    },
    diagnostics,
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
  const kind = chunk.opener === undefined ? undefined : openers.get(chunk.opener.tokenType);
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

const comment = (token: IToken, source: Source): Comment => ({
  text: token.image,
  span: spanOf(source, token.startOffset, endOf(token)),
});
