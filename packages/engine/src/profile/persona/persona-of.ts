import { percent } from "@satsuma/model";
import type { PersonaSentence, Profile, ProfiledVariable } from "../profile-result.ts";
import { baseWords } from "./base-words.ts";
import { demandSentence } from "./demand-sentence.ts";
import { counted, inWords } from "../../wording/figure-text.ts";
import { figureWords } from "./figure-words.ts";
import { fieldSentence } from "./field-sentence.ts";
import { variableSentence } from "./variable-sentence.ts";

type Told = Omit<Profile, "persona" | "warnings" | "skipped">;

const MOST_SENTENCES = 8;
const MOST_VARIABLES = 4;
/** Numbers of a method are worked out from others: with so many of those they are left out. */
const ENOUGH = 2;
/** A smaller effect is not worth a sentence. */
const SMALL = 0.2;

/**
 * The segment in five to eight sentences where there is so much to say, each with where its figures are found: how many they are,
 * how they differ most, by definition and beyond it, what they have more often, when they come, and how alike they are.
 */
export function personaOf(profile: Told): readonly PersonaSentence[] {
  const base = baseWords(profile);
  const variables = differing(profile.variables, base !== undefined);
  const sentences = [
    sizeSentence(profile),
    ...differing(profile.byDefinition, base !== undefined)
      .slice(0, 1)
      .map((each) => byRule(each, base)),
    ...variables.map((each) => variableSentence(each, base, "variables")),
    ...(variables.length === 0 && base !== undefined ? [alikeSentence(profile, base)] : []),
    fieldSentence(profile.fields, base),
    demandSentence(profile.demand),
    spreadSentence(profile),
    ...(profile.variation ? [placeSentence(profile.variation, base)] : []),
  ].filter((sentence) => sentence !== undefined);
  return sentences.slice(0, MOST_SENTENCES);
}

/** The strongest, one of each family: what two variables say of the same events in other words is said once. */
function differing(variables: readonly ProfiledVariable[], hasBase: boolean) {
  const families = new Set<string>();
  const clear = variables.filter(({ comparison }) =>
    hasBase ? comparison?.isBeyondChance === true && comparison.strength >= SMALL : true,
  );
  const own = clear.filter(({ origin, kind }) => origin !== "trait" || kind !== "number");
  return (own.length >= ENOUGH ? own : clear)
    .filter((variable) => {
      const same = [familyOf(variable), figuresOf(variable)];
      if (same.some((each) => each !== undefined && families.has(each))) return false;
      for (const each of same) if (each !== undefined) families.add(each);
      return true;
    })
    .slice(0, MOST_VARIABLES);
}

/** A method's traits are one family; so is how often, how recently and how much. */
function familyOf({ name, origin, expression }: ProfiledVariable): string {
  if (origin === "trait") return name.split(".")[0] ?? name;
  return origin === "behaviour" ? (expression.split(" ", 1)[0] ?? name) : name;
}

/** Two variables of the same figures in both groups are one by two names. */
const figuresOf = (variable: ProfiledVariable): string | undefined =>
  variable.kind === "number" && variable.segment && variable.base
    ? JSON.stringify([variable.segment.mean, variable.base.mean].map((mean) => mean.toPrecision(6)))
    : undefined;

function sizeSentence({ segment, customers }: Told): PersonaSentence {
  const of = /^[\w.]+$/u.test(segment.name) ? ` of ${segment.name}` : "";
  return {
    text: `The ${counted(segment.size, "member")}${of} are ${percent(segment.share)} of all ${figureWords(customers)} customers.`,
    figures: ["segment.size", "segment.share"],
  };
}

function byRule(variable: ProfiledVariable, base: string | undefined) {
  const said = variableSentence(variable, base, "byDefinition");
  return (
    said && {
      ...said,
      text: `By its rule: ${said.text.charAt(0).toLowerCase()}${said.text.slice(1)}`,
    }
  );
}

const alikeSentence = ({ variables }: Told, base: string): PersonaSentence => ({
  text: `Nothing that its rule does not say sets it clearly apart from ${base}.`,
  figures: variables.map(({ name }) => `variables.${name}`),
});

/** How far the middle half of the members lies apart in the number that says most. */
function spreadSentence({ variables, byDefinition }: Told): PersonaSentence | undefined {
  const all = [...variables, ...byDefinition];
  const found = all.find(({ kind, origin }) => kind === "number" && origin !== "trait");
  if (found?.kind !== "number" || found.segment === undefined) return undefined;
  const { lowerQuartile, upperQuartile } = found.segment;
  if (lowerQuartile === upperQuartile) return undefined;
  const place = variables.includes(found) ? "variables" : "byDefinition";
  const [low, high] = [figureWords(lowerQuartile), figureWords(upperQuartile, found.unit)];
  return {
    text: `They differ among themselves: half of them lie between ${low} and ${high} in ${inWords(found.name)}.`,
    figures: [`${place}.${found.name}`],
  };
}

function placeSentence(
  { elsewhere, halves }: NonNullable<Profile["variation"]>,
  base: string | undefined,
): PersonaSentence | undefined {
  if (halves?.isTwoGroups === true)
    return {
      text: `They look like two groups, the smaller one of ${percent(halves.smaller)}.`,
      figures: ["variation.halves"],
    };
  return elsewhere && base !== undefined
    ? {
        text: `Taken as a whole, ${percent(elsewhere.segment)} of them are more like ${base} than like their own kind.`,
        figures: ["variation.elsewhere"],
      }
    : undefined;
}
