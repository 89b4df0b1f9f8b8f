import type { Cond } from "@satsuma/ir";
import { explainCond } from "../../explain/explain.ts";
import { spoken } from "../../explain/names-text.ts";
import type { Proof } from "../proof.ts";
import { foundText } from "./found-text.ts";
import type { ProofWords } from "./proof-words.ts";

/** One part of a proof in plain English. */
export interface ProofLine {
  /** What it says: `no orders since 1 Dec 2025 (the last 90 days)`. */
  readonly text: string;
  /** Whether what it says is true. */
  readonly holds: boolean;
  /** What was found: `there is 1, o_88123 on 25 Feb 2026`; empty where there is nothing to say. */
  readonly found: string;
  /** The proof of the condition it is about; that may be the opposite of what the line says. */
  readonly proof: Proof;
  /** The zone of the segment that the condition belongs to, where that has its own. */
  readonly timezone?: string;
  readonly of: readonly ProofLine[];
}

/** A proof as lines, those that decided below what they decided. */
export const proofLines = (proof: Proof, words: ProofWords): readonly ProofLine[] =>
  linesOf(proof, false, { words });

/** Where lines are written. */
interface Place {
  readonly words: ProofWords;
  readonly timezone?: string;
}

/** @param no true inside an odd number of negations: the line says the opposite */
function linesOf(proof: Proof, no: boolean, place: Place): readonly ProofLine[] {
  const { cond, holds, of } = proof;
  const { words, timezone } = place;
  const line = (text: string, found: string, parts: readonly ProofLine[] = []): ProofLine => ({
    text,
    holds: holds !== no,
    found,
    proof,
    ...(timezone !== undefined && { timezone }),
    of: parts,
  });
  const spread = (): readonly ProofLine[] => of.flatMap((part) => linesOf(part, no, place));
  const below = (inside = place): readonly ProofLine[] =>
    of.flatMap((part) => linesOf(part, false, inside));
  const under = (heading: string): readonly ProofLine[] => [line(heading, "", below())];
  switch (cond.kind) {
    case "not":
      return of.flatMap((part) => linesOf(part, !no, place));
    case "and":
      return no ? under("not all of these:") : spread();
    case "or":
      // Of several that may hold, the one that does is enough; where none may, each that does not is.
      return holds === no ? under(no ? "none of these:" : "at least one of these:") : spread();
    case "atLeast":
      return under(`${no ? "fewer than" : "at least"} ${cond.count} of these:`);
    case "definedCond":
      return isTest(of[0])
        ? [line(said(cond, no, words), foundIn(of[0], words))]
        : under(`${no ? "not " : ""}${cond.title ?? spoken(cond.name)}:`);
    case "periods":
      return [line(said(cond, no, words), "", below())];
    case "member":
      return [line(said(cond, no, words), "", below(inZoneOf(cond, place)))];
    default:
      return [line(said(cond, no, words), foundIn(proof, words))];
  }
}

/** A segment is in its own zone, or in the project's, wherever it is used. */
const inZoneOf = ({ timezone }: Extract<Cond, { kind: "member" }>, { words }: Place): Place => ({
  words,
  ...(timezone !== undefined && { timezone }),
});

/** True where there is nothing to take apart. */
const isTest = (proof: Proof | undefined): boolean =>
  proof !== undefined && proof.of.length === 0 && proof.cond.kind !== "constant";

const said = (cond: Cond, no: boolean, { catalogue, clock }: ProofWords): string =>
  explainCond(no ? { kind: "not", of: cond } : cond, catalogue, clock).replaceAll(/\n */gu, " ");

const foundIn = (proof: Proof | undefined, words: ProofWords): string =>
  proof ? foundText(proof, words) : "";
