import type { Word } from "./words.ts";

/** What a cluster is called that is like all customers. */
const AVERAGE = "average";

/**
 * A label for each cluster from what tells it from all customers: two words where there are, more where two clusters would
 * have one label, and a number where words do not tell them apart.
 *
 * @param words by cluster, the strongest first
 * @param taken labels that others have
 */
export function labelsFor(
  words: readonly (readonly Word[])[],
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const most = Math.max(2, ...words.map((own) => own.length));
  const labels = words.map((own) => written(own, 2));
  for (let count = 3; count <= most; count++) {
    const twice = new Set(
      labels.filter((label, i) => taken.has(label) || labels.indexOf(label) !== i),
    );
    labels.forEach((label, i) => {
      if (twice.has(label)) labels[i] = written(words[i]!, count);
    });
  }
  return numbered(labels, taken);
}

const written = (words: readonly Word[], count: number): string =>
  words.length === 0
    ? AVERAGE
    : words
        .slice(0, count)
        .map(({ text }) => text)
        .join(", ");

function numbered(labels: readonly string[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  return labels.map((label) => {
    let found = label;
    for (let number = 2; used.has(found); number++) found = `${label} (${number})`;
    used.add(found);
    return found;
  });
}
