import type { MethodAdvice } from "./advice-result.ts";

/**
 * How well advice meets a goal in a person's words: 0 when no word of the goal has to do with it. A word counts when it begins
 * alike, has another ending or is mistyped; words that a plugin names for its goal count more than others of its sentence.
 */
export function nearGoal(goal: string, advice: MethodAdvice): number {
  const named = vocabulary([advice.namespace, advice.method, ...advice.words]);
  const said = vocabulary([advice.goal]);
  return words(goal)
    .map((word) => Math.max(2 * likeness(word, named), likeness(word, said)))
    .reduce((sum, each) => sum + each, 0);
}

const vocabulary = (texts: readonly string[]): readonly string[] => texts.flatMap(words);

/** The words of a text that say something. */
const words = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !empty.has(word));

/** 1 for the same word, less for one that begins alike or may be a slip. */
function likeness(word: string, known: readonly string[]): number {
  const root = stem(word);
  const roots = known.map(stem);
  if (roots.includes(root)) return 1;
  const beginsAlike = (other: string): boolean =>
    Math.min(root.length, other.length) >= 4 && (other.startsWith(root) || root.startsWith(other));
  if (roots.some(beginsAlike)) return 0.8;
  return word.length >= 5 && known.some((other) => isSlip(word, other)) ? 0.5 : 0;
}

/** True for words that differ in one letter: one too many, one too few, another one, or two that changed places. */
function isSlip(word: string, other: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  const [mine, theirs] = [word.slice(start), other.slice(start)];
  return (
    mine.slice(1) === theirs.slice(1) ||
    mine.slice(1) === theirs ||
    mine === theirs.slice(1) ||
    (mine.slice(2) === theirs.slice(2) && mine[0] === theirs[1] && mine[1] === theirs[0])
  );
}

/** The endings of English words that are left away: `leaves`, `leaving` and `leave` are one. */
const stem = (word: string): string =>
  word
    .replace(/ies$/u, "y")
    .replace(/(?<=\p{L}{3})(?:ings?|ers?|ed|es|s)$/u, "")
    .replace(/(?<=\p{L}{3})e$/u, "");

/** Words that any goal may have. */
const empty = new Set(
  "all and are but can could customer customers do does find for from get have how into know like list make most my our out please see show some than that the their them then they this those to want what when where which who whom whose will with would you your".split(
    " ",
  ),
);
