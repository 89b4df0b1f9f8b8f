import { createHash } from "node:crypto";

/** Numbers from 0 to 1, the same for the same seed. */
export function seededDraw(seed: string): () => number {
  let round = 0;
  return () => {
    round += 1;
    return createHash("sha256").update(`${seed} ${round}`).digest().readUInt32LE(0) / 2 ** 32;
  };
}
