import { wrapped } from "../../explain/wrap.ts";
import type { Proof } from "../proof.ts";
import { proofLines } from "./proof-lines.ts";
import type { ProofLine } from "./proof-lines.ts";
import type { ProofWords } from "./proof-words.ts";

/**
 * A proof in plain English, a line for each part that decided: `✗ no orders since 1 Dec 2025 (the last 90 days) — there is 1,
 * o_88123 on 25 Feb 2026`. What a line says is true where it begins with ✓ and false where it begins with ✗.
 */
export const explainProof = (proof: Proof, words: ProofWords): string =>
  printed(proofLines(proof, words), words.columns ?? 80, 0).join("\n");

const printed = (lines: readonly ProofLine[], columns: number, depth: number): readonly string[] =>
  lines.flatMap(({ text, holds, found, of }) => [
    ...wrapped(
      found === "" ? text : `${text} — ${found}`,
      columns,
      `${"  ".repeat(depth)}${holds ? "✓" : "✗"} `,
    ),
    ...printed(of, columns, depth + 1),
  ]);
