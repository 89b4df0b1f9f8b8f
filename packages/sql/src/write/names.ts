/** Gives out names for what a statement makes: each once, and none that means something else there. */
export interface Names {
  /** A name like the one wished for: its letters, digits and underscores, numbered when it is taken. */
  unique(wish: string): string;
}

/** @param taken names that must not be given out; engines do not tell capitals from small letters */
export function createNames(taken: Iterable<string>): Names {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return {
    unique(wish) {
      const plain = wish
        .toLowerCase()
        .replaceAll(/[^a-z0-9_]+/gu, "_")
        .slice(0, 40);
      const stem = /^[a-z]/u.test(plain) ? plain : `x_${plain}`;
      let name = stem;
      for (let i = 2; used.has(name); i += 1) name = `${stem}_${i}`;
      used.add(name);
      return name;
    },
  };
}
