/** Something that can be found by words. */
export interface Findable {
  readonly label: string;
  /** Other words it is looked for by. */
  readonly words: string;
}

/**
 * Those that have every word of what was typed, in the label or in the other words: those whose label begins with it first, then those
 * that have it in the label, each in the order they were given. Nothing typed finds all.
 */
export function matches<Thing extends Findable>(all: readonly Thing[], typed: string): Thing[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = all.filter((thing) => hasAll(plain(`${thing.label} ${thing.words}`), words));
  return found.toSorted((one, other) => rank(one, words) - rank(other, words));
}

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

function rank({ label }: Findable, words: readonly string[]): number {
  const text = plain(label);
  const [first = ""] = words;
  if (text.startsWith(first)) return 0;
  return hasAll(text, words) ? 1 : 2;
}

/** Without case and accents. */
const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
