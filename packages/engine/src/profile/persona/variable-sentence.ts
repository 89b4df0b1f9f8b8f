import { percent } from "@satsuma/model";
import { inWords } from "../../wording/figure-text.ts";
import type {
  CategoryVariable,
  PersonaSentence,
  ProfiledVariable,
  ProfiledValue,
} from "../profile-result.ts";
import { figureWords } from "./figure-words.ts";
import { knownShares } from "./known-shares.ts";

/**
 * A sentence about a variable in the segment and the base; undefined where its figures are suppressed.
 *
 * @param base what the base is called; undefined without one
 * @param place where the variable is in the profile: `variables`, `byDefinition`
 */
export function variableSentence(
  variable: ProfiledVariable,
  base: string | undefined,
  place: string,
): PersonaSentence | undefined {
  const said = isCategories(variable)
    ? categorySentence(variable, base)
    : middleSentence(variable, base);
  if (said === undefined) return undefined;
  return { text: `${said}${hedge(variable, base)}.`, figures: [`${place}.${variable.name}`] };
}

const isCategories = (variable: ProfiledVariable): variable is CategoryVariable =>
  variable.kind !== "number" && variable.kind !== "date";

/** A value of nearly all needs no word of the others. */
const NEARLY_ALL = 0.95;

/** Shares and medians are of those whose value is known; where that is not nearly everybody, of how many. */
function hedge(variable: ProfiledVariable, base: string | undefined): string {
  const { members = 0, others = 1 } = knownShares(variable);
  const known = base === undefined ? members : Math.min(members, others);
  if (known >= NEARLY_ALL) return "";
  const ofBase = base === undefined ? "" : ` and ${percent(others)} of ${base}`;
  return `, where it is known: of ${percent(members)} of members${ofBase}`;
}

function middleSentence(
  { name, expression, unit, segment, base: other }: Exclude<ProfiledVariable, CategoryVariable>,
  base: string | undefined,
): string | undefined {
  if (segment === undefined) return undefined;
  // Where half of either side have nothing, means still differ.
  const isMean = other !== undefined && other.median === segment.median;
  const figure = (spread: typeof segment) =>
    figureWords(isMean ? spread.mean : spread.median, unit);
  const against = other && base ? `, against ${figure(other)} for ${base}` : "";
  const whom = isMean ? "on average" : "for the median member";
  return `${subject(name, expression)} ${figure(segment)} ${whom}${against}`;
}

/** The usual measures of behaviour in words; others by name. */
function subject(name: string, expression: string): string {
  const [, table = "", late] =
    /^count of (?<table>\S+) (?<late>ever|in last 90 days)$/u.exec(expression) ?? [];
  if (late !== undefined)
    return `The number of ${inWords(table)}${late === "ever" ? "" : " in the last 90 days"} is`;
  const [, recent] = /^days since \(last of (?<table>[^.]+)\./u.exec(expression) ?? [];
  if (recent !== undefined) return `Time since the last of ${inWords(recent)} is`;
  const [, sumOf = "", field] =
    /^sum of (?<table>[^.]+)\.(?<field>\S+) ever$/u.exec(expression) ?? [];
  if (field !== undefined) return `The total ${field} of ${inWords(sumOf)} is`;
  const [, variety = "", what] =
    /^count of distinct (?<table>[^.]+)\.(?<field>\S+) ever$/u.exec(expression) ?? [];
  if (what !== undefined)
    return `The number of different values of ${what} in ${inWords(variety)} is`;
  const words = inWords(name);
  // A trait is called as rules call it.
  return name.includes(".") ? `${name} is` : `${words.charAt(0).toUpperCase()}${words.slice(1)} is`;
}

function categorySentence(
  { name, kind, values }: CategoryVariable,
  base: string | undefined,
): string | undefined {
  const value = kind === "yes/no" ? values.find((each) => each.value === "yes") : mostOver(values);
  if (value === undefined || value.segment.isSuppressed) return undefined;
  const own = percent(value.segment.share);
  const its =
    base === undefined || value.base === undefined || value.base.isSuppressed
      ? ""
      : `, against ${percent(value.base.share)} of ${base}`;
  const label = inWords(name);
  const verb = kind === "list" ? "includes" : "is";
  return `For ${own} of members ${label} ${verb} ${value.value}${its}`;
}

/** What members have more often, most first; what most of them have where nothing is compared. */
function mostOver(values: readonly ProfiledValue[]): ProfiledValue | undefined {
  const shown = values.filter(({ segment }) => !segment.isSuppressed && segment.count > 0);
  return (
    shown.find(({ difference }) => difference !== undefined && difference.value > 0) ??
    shown.toSorted((a, b) => shareOf(b) - shareOf(a))[0]
  );
}

const shareOf = ({ segment }: ProfiledValue): number => (segment.isSuppressed ? 0 : segment.share);
