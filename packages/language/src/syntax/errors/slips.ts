import type { IToken } from "chevrotain";
import type { Diagnostic, Edit, Help } from "@satsuma/model";
import { slipOf } from "../lexing/mistakes.ts";
import type { Fix, Slip } from "../lexing/slip.ts";
import { errorAt, spanOf } from "../source.ts";
import type { Source } from "../source.ts";

/** One slip and the token it is in. */
interface Slipped {
  readonly token: IToken;
  readonly slip: Slip;
}

/**
 * The error for the first token that is wrong by itself. Where one way to put it right is certain, it also puts right the
 * same slip in the rest of the declaration.
 */
export function firstSlip(tokens: readonly IToken[], source: Source): Diagnostic | undefined {
  const slipped: Slipped[] = [];
  for (const token of tokens) {
    const slip = slipOf(token);
    if (slip !== undefined) slipped.push({ token, slip });
  }
  const [first] = slipped;
  if (first === undefined) return undefined;
  const alike = slipped.slice(1).filter(({ slip }) => slip.code === first.slip.code);
  return errorAt(place(first, source), first.slip.code, first.slip.message, {
    help: first.slip.fixes.map((fix) => helpOf(first, fix, alike, source)),
  });
}

function place({ token, slip }: Slipped, source: Source) {
  const { from = 0, to = token.image.length } = slip.part ?? {};
  return spanOf(source, token.startOffset + from, token.startOffset + to);
}

function helpOf(slipped: Slipped, fix: Fix, alike: readonly Slipped[], source: Source): Help {
  const { text, replacement, sure } = fix;
  if (replacement === undefined) return { text, sure };
  const edits = [{ span: place(slipped, source), text: replacement }];
  return { text, edits: sure ? [...edits, ...certain(alike, source)] : edits, sure };
}

const certain = (slipped: readonly Slipped[], source: Source): Edit[] =>
  slipped.flatMap((one) => {
    const replacement = one.slip.fixes.find(({ sure }) => sure)?.replacement;
    return replacement === undefined ? [] : [{ span: place(one, source), text: replacement }];
  });
