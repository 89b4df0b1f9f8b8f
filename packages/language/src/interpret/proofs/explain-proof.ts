import type { Clock, Cond } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { explainCond } from "../../explain/explain.ts";
import { spoken } from "../../explain/names-text.ts";
import { wrapped } from "../../explain/wrap.ts";
import type { Proof } from "../proof.ts";
import { foundText } from "./found-text.ts";

/** How a proof is put into words. */
export interface ProofWords {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Longest line; 80 unless said otherwise. */
  readonly columns?: number;
}

/**
 * A proof in plain English, a line for each part that decided: `✗ no orders since 1 Dec 2025 (the last 90 days) — there is 1,
 * o_88123 on 25 Feb 2026`. What a line says is true where it begins with ✓ and false where it begins with ✗.
 */
export const explainProof = (proof: Proof, words: ProofWords): string =>
  linesOf(proof, false)
    .flatMap(({ mark, text, depth }) =>
      wrapped(text(words), words.columns ?? 80, `${"  ".repeat(depth)}${mark} `),
    )
    .join("\n");

interface Line {
  readonly mark: "✓" | "✗";
  readonly text: (words: ProofWords) => string;
  readonly depth: number;
}

/** @param no true inside an odd number of negations: the line says the opposite, and its mark is of that */
function linesOf(proof: Proof, no: boolean): readonly Line[] {
  const { cond, holds, of } = proof;
  const line = (text: Line["text"]): Line => ({ mark: holds === no ? "✗" : "✓", text, depth: 0 });
  const spread = (): readonly Line[] => of.flatMap((part) => linesOf(part, no));
  const under = (heading: string): readonly Line[] => [line(() => heading), ...setIn(of)];
  switch (cond.kind) {
    case "not":
      return of.flatMap((part) => linesOf(part, !no));
    case "and":
      return no ? under("not all of these:") : spread();
    case "or":
      // Of several that may hold, the one that does is enough; where none may, each that does not is.
      return holds === no ? under(no ? "none of these:" : "at least one of these:") : spread();
    case "atLeast":
      return under(`${no ? "fewer than" : "at least"} ${cond.count} of these:`);
    case "definedCond":
      return isTest(of[0])
        ? [line((words) => withFound(said(cond, no, words), of[0], words))]
        : under(`${no ? "not " : ""}${cond.title ?? spoken(cond.name)}:`);
    case "periods":
    case "member":
      return [line((words) => said(cond, no, words)), ...setIn(of)];
    default:
      return [line((words) => withFound(said(cond, no, words), proof, words))];
  }
}

const setIn = (of: readonly Proof[]): readonly Line[] =>
  of.flatMap((part) => linesOf(part, false)).map((line) => ({ ...line, depth: line.depth + 1 }));

/** True where there is nothing to take apart. */
const isTest = (proof: Proof | undefined): boolean =>
  proof !== undefined && proof.of.length === 0 && proof.cond.kind !== "constant";

const said = (cond: Cond, no: boolean, { catalogue, clock }: ProofWords): string =>
  explainCond(no ? { kind: "not", of: cond } : cond, catalogue, clock).replaceAll(/\n */gu, " ");

function withFound(text: string, proof: Proof | undefined, words: ProofWords): string {
  const found = proof ? foundText(proof, words) : "";
  return found === "" ? text : `${text} — ${found}`;
}
