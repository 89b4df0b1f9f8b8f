import type { IToken } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import type { Comment, Declaration, SourceFile, UnreadableDecl } from "../ast.ts";
import { cut } from "./cut.ts";
import { lex } from "./lexing/lex.ts";
import { readChunk } from "./read-chunk.ts";
import { endOf, spanOf } from "./source.ts";
import type { Source } from "./source.ts";

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
    const read = readChunk(chunk, source);
    if (read.error === undefined) declarations.push(read.declaration);
    else {
      diagnostics.push(read.error);
      unreadable.push(read.unreadable);
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

const comment = (token: IToken, source: Source): Comment => ({
  text: token.image,
  span: spanOf(source, token.startOffset, endOf(token)),
});
