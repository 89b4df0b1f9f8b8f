/** The three scores, in the order of their letters. */
export const scores = ["recency", "frequency", "monetary"] as const;

export type Score = (typeof scores)[number];

/** Two of them against each other; the third is counted as a whole, or one value of it. */
export const axes = [
  ["recency", "frequency", "monetary"],
  ["recency", "monetary", "frequency"],
  ["frequency", "monetary", "recency"],
] as const satisfies readonly (readonly [down: Score, across: Score, third: Score])[];

export type Axes = (typeof axes)[number];

/** Values of scores; those that are left out may be any. */
export type ScoreBox = Readonly<Partial<Record<Score, number>>>;

/** Who has these scores, as a rule. */
export const scoreRule = (namespace: string, box: ScoreBox): string =>
  scores
    .flatMap((score) =>
      box[score] === undefined ? [] : [`${namespace}.${score}_score is ${box[score]}`],
    )
    .join(" and ");

/** The same in words: `recency 5, frequency 3`. */
export const scoreWords = (box: ScoreBox): string =>
  scores
    .flatMap((score) => (box[score] === undefined ? [] : [`${score} ${box[score]}`]))
    .join(", ");
