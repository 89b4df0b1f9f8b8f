import type { ClusterModel, FeatureModel } from "../model.ts";
import { starts } from "../space/coordinates.ts";

/** What tells a cluster from all customers. */
export interface Word {
  readonly text: string;
  /** How far the cluster is from all customers, in standard deviations of all. */
  readonly strength: number;
}

/** From so many standard deviations on something is worth a word, or the word `very`; less will do for the first two words. */
const WORTH = 0.5;
const FAINT = 0.25;
const VERY = 1.75;

/** Mean and standard deviation of each coordinate over all customers. */
export interface Base {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** The words for a cluster, the strongest first; none for one that is like all customers. */
export function wordsFor(
  { centre, profile }: Pick<ClusterModel, "centre" | "profile">,
  features: readonly FeatureModel[],
  base: Base,
): Word[] {
  const places = starts(features);
  const words = features
    .flatMap((feature, i) =>
      feature.kind === "numbers"
        ? numberWords(feature, centre[places[i]!]!, places[i]!, base)
        : categoryWords(feature, profile[i]!),
    )
    .toSorted((a, b) => b.strength - a.strength);
  // Two words say more than one, even where the second is faint.
  return words.filter(({ strength }, i) => strength >= (i < 2 ? FAINT : WORTH));
}

function numberWords(
  { low, high }: FeatureModel,
  centre: number,
  at: number,
  { means, deviations }: Base,
): Word[] {
  if (!(deviations[at]! > 0)) return [];
  const away = (centre - means[at]!) / deviations[at]!;
  const strength = Math.abs(away);
  return [{ text: `${strength >= VERY ? "very " : ""}${away < 0 ? low : high}`, strength }];
}

/** The category that most of the cluster is in, where it is not that of most customers. */
function categoryWords(
  feature: Extract<FeatureModel, { kind: "categories" }>,
  shares: number | readonly number[],
): Word[] {
  if (typeof shares === "number") return [];
  return feature.categories.flatMap((category, c) => {
    const [own, all] = [shares[c]!, feature.shares[c]!];
    const strength = (own - all) / Math.sqrt(Math.max(all * (1 - all), 1e-9));
    if (own < 0.5 || !(strength >= FAINT)) return [];
    return [{ text: categoryText(feature, category, own), strength }];
  });
}

function categoryText(
  { name, isYesNo }: Extract<FeatureModel, { kind: "categories" }>,
  category: string,
  share: number,
): string {
  const most = share >= 0.95 ? "" : "mostly ";
  if (isYesNo) return `${most}${category === "yes" ? name : `not ${name}`}`;
  return `${most}${category}`;
}
