import type { Random } from "../differential/random.ts";
import type { Corpus } from "./corpus.ts";

/** Longer inputs say nothing that several short ones do not. */
const longest = 4000;

/** Some text that a person, a broken editor or nobody at all might have written. */
export function input(corpus: Corpus, random: Random): string {
  const make = random.pick(makers);
  return make(corpus, random).slice(0, longest);
}

type Make = (corpus: Corpus, random: Random) => string;

/** Letters of all planes, halves of pairs among them. */
const noise: Make = (_corpus, random) =>
  Array.from({ length: random.below(200) }, () =>
    String.fromCharCode(random.below(random.pick([128, 256, 65_536]))),
  ).join("");

const words: Make = (corpus, random) =>
  Array.from({ length: 1 + random.below(40) }, () => random.pick(corpus.words)).join(
    random.pick([" ", " ", ""]),
  );

/** A declaration with a few of its words changed. */
const mutated: Make = (corpus, random) => {
  const tokens = cut(random.pick(corpus.declarations));
  const times = 1 + random.below(4);
  for (let i = 0; i < times; i += 1) change(tokens, corpus, random);
  return tokens.join("");
};

/** The beginning of one declaration and the end of another. */
const spliced: Make = (corpus, random) => {
  const [a, b] = [cut(random.pick(corpus.declarations)), cut(random.pick(corpus.declarations))];
  return [...a.slice(0, random.below(a.length + 1)), ...b.slice(random.below(b.length + 1))].join(
    "",
  );
};

/** A declaration with a few letters changed. */
const misspelt: Make = (corpus, random) => {
  const letters = Array.from(random.pick(corpus.declarations));
  const times = 1 + random.below(3);
  for (let i = 0; i < times; i += 1)
    letters.splice(
      random.below(letters.length),
      random.below(3),
      random.pick([...letters, "", '"', "("]),
    );
  return letters.join("");
};

/** Several declarations, one of them broken. */
const several: Make = (corpus, random) =>
  [
    random.pick(corpus.declarations),
    mutated(corpus, random),
    random.pick(corpus.declarations),
  ].join("\n\n");

/** Parts of a declaration inside one another, deeper than anybody would write. */
const nested: Make = (corpus, random) => {
  const depth = 1 + random.below(120);
  const [open, close] = random.pick([
    ["(", ")"],
    ["not ", ""],
    ["all of (", ")"],
    ["[", "]"],
    ["{ a: ", "}"],
    ["-", ""],
    ["`", "`"],
  ] as const);
  const inner = random.pick(["a is 1", random.pick(corpus.words)]);
  return `segment a where ${open.repeat(depth)}${inner}${close.repeat(random.percent(80) ? depth : random.below(depth))}`;
};

const makers: readonly Make[] = [
  noise,
  words,
  mutated,
  mutated,
  mutated,
  spliced,
  spliced,
  misspelt,
  misspelt,
  several,
  nested,
];

/** Words, signs and the blanks between them, in order. */
const cut = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_]/gu) ?? [];

function change(tokens: string[], corpus: Corpus, random: Random): void {
  const at = random.below(tokens.length + 1);
  const word = random.percent(60)
    ? random.pick(corpus.words)
    : (tokens[random.below(tokens.length)] ?? "");
  switch (random.below(5)) {
    case 0:
      tokens.splice(at, 1 + random.below(3));
      break;
    case 1:
      tokens.splice(at, 0, ` ${word} `);
      break;
    case 2:
      tokens.splice(at, 1, word);
      break;
    case 3:
      tokens.splice(at, 0, ...tokens.slice(at, at + random.below(8)));
      break;
    default:
      tokens.length = at;
  }
}
