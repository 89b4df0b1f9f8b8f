import type { Cond } from "@satsuma/ir";
import { surelyKnown } from "../check/lint/operands.ts";
import { condText } from "./cond-text.ts";
import { spoken } from "./names-text.ts";
import { isNew } from "./voice.ts";
import type { Voice } from "./voice.ts";

/** A rule in words: a line, and what stands under it. */
export interface Outline {
  readonly text: string;
  readonly parts: readonly Outline[];
  /** What a reader should know of the line, a clause each; left out where there is nothing. */
  readonly notes?: readonly string[];
}

/** A condition as an outline: combinations are headings, everything else is a line. */
export function outline(cond: Cond, voice: Voice, no = false): Outline {
  switch (cond.kind) {
    case "not":
      return outline(cond.of, voice, !no);
    case "and":
      return heading(
        no ? "not all of these:" : "all of these:",
        flat(cond),
        no ? voice : knowing(cond, voice),
      );
    case "or":
      return heading(no ? "none of these:" : "at least one of these:", flat(cond), voice);
    case "atLeast":
      return heading(`${no ? "fewer than" : "at least"} ${cond.count} of these:`, cond.of, voice);
    case "definedCond":
      return defined(cond, voice, no);
    case "constant":
    case "compare":
    case "between":
    case "in":
    case "known":
    case "isYes":
    case "text":
    case "listHas":
    case "inWindow":
    case "sequence":
    case "rank":
    case "sample":
    case "near":
    case "periods":
    case "member":
      return line(cond, voice, no);
  }
}

/** A condition on a line of its own. */
function line(cond: Cond, voice: Voice, no: boolean): Outline {
  const notes = voice.notes?.(cond) ?? [];
  return {
    text: condText(no ? { kind: "not", of: cond } : cond, voice),
    parts: [],
    ...(notes.length === 0 ? {} : { notes }),
  };
}

const heading = (text: string, of: readonly Cond[], voice: Voice): Outline => ({
  text,
  parts: of.map((part) => outline(part, voice)),
});

/** In a list that must hold as a whole, each condition may rely on the others. */
const knowing = (cond: Cond, voice: Voice): Voice => ({
  ...voice,
  known: new Set([...voice.known, ...surelyKnown(cond, voice.identity)]),
});

/** Conditions joined in the same way, one level deep or more, are one list. */
function flat(cond: Extract<Cond, { kind: "and" | "or" }>): readonly Cond[] {
  return cond.of.flatMap((part) =>
    part.kind === cond.kind ? flat({ ...part, kind: cond.kind }) : [part],
  );
}

/** A definition whose meaning is a combination gets lines of its own where it is first mentioned. */
function defined(cond: Extract<Cond, { kind: "definedCond" }>, voice: Voice, no: boolean): Outline {
  const { name, title, of } = cond;
  const isList = of.kind === "and" || of.kind === "or" || of.kind === "atLeast";
  if (!isList || !isNew(name, voice)) return line(cond, voice, no);
  const { text, parts } = outline(of, voice);
  return { text: `${no ? "not " : ""}${title ?? spoken(name)}, which means ${text}`, parts };
}
