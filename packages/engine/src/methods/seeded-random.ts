import { createHash } from "node:crypto";

/**
 * Numbers uniform in [0, 1), the same for the same seed.
 *
 * @see Doty-Humphrey, PractRand (the generator sfc32), 2014
 */
export function seededRandom(seed: string): () => number {
  const words = createHash("sha256").update(seed).digest();
  let a = words.readInt32LE(0);
  let b = words.readInt32LE(4);
  let c = words.readInt32LE(8);
  let counter = words.readInt32LE(12);
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}
