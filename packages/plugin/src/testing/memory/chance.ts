/**
 * 32 bits that look random, from a text: the same for the same text.
 *
 * @see Fowler, Noll & Vo, FNV-1a, 1991; Appleby, MurmurHash3 (its 32-bit finaliser), 2011
 */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Numbers in [0, 1), the same for the same seed. */
export function uniform(seed: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return hash(`${seed}:${drawn}`) / 2 ** 32;
  };
}
