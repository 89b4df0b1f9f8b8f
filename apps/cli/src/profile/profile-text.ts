import type { Profile, ProfiledField, ProfiledVariable } from "@satsuma/engine";
import { amount, asOfText, count, share } from "../terminal/figures.ts";
import { indented, sentences } from "../terminal/sentences.ts";
import { inWords } from "../terminal/measure-text.ts";
import type { Style } from "../terminal/style.ts";
import { demandLines } from "./demand-lines.ts";
import { fieldLines } from "./field-lines.ts";
import { variableTable } from "./variable-rows.ts";
import { variationLines } from "./variation-lines.ts";

/** How much is shown, and where days begin. */
interface Shown {
  readonly limit: number;
  readonly timezone: string;
}

/** A profile as text: who they are, what sets them apart, products, demand, and how alike they are. */
export function profileText(profile: Profile, shown: Shown, style: Style): string {
  const base = baseName(profile);
  return [
    headline(profile, shown, style),
    warningLines(profile, style),
    sentences(
      "Who they are",
      profile.persona.map(({ text }) => text),
      style,
    ),
    variableLines(profile, base, shown, style),
    fieldTables(profile, base, shown, style),
    profile.demand === undefined ? "" : `\n${demandLines(profile.demand, base, style)}`,
    profile.variation === undefined
      ? ""
      : sentences("How alike they are", variationLines(profile.variation, profile, base), style),
    closing(profile, style),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function baseName({ base }: Profile): string | undefined {
  if (base.kind === "none") return undefined;
  return base.kind === "rest" ? "the rest" : isName(base.name) ? base.name : "the other";
}

const isName = (text: string): boolean => /^[\w.]+$/u.test(text);

function headline({ segment, base, customers, asOf }: Profile, { timezone }: Shown, style: Style) {
  const { title } = segment;
  const named = `${style.color.bold(segment.name)}${title === undefined ? "" : `  ${title}`}`;
  const size = `${amount(segment.size, "customer")} of ${count(customers)}, ${share(segment.share)}, as of ${asOfText(asOf, timezone)}`;
  if (base.kind === "none") return `${named}\n${size}`;
  const both =
    base.kind === "segment" && base.both > 0
      ? ` (${count(base.both)} in both are left out of it)`
      : "";
  const against = base.kind === "rest" ? "everyone else" : base.name;
  return `${named}\n${size}\nagainst ${against}: ${amount(base.size, "customer")}${both}`;
}

const warningLines = ({ warnings }: Profile, style: Style): string =>
  warnings.length === 0
    ? ""
    : `\n${indented(
        warnings.map((text) => `! ${text}`),
        style,
      )}`;

function variableLines(
  { variables, byDefinition }: Profile,
  base: string | undefined,
  { limit }: Shown,
  style: Style,
): string {
  const { dim } = style.color;
  const differing =
    base === undefined
      ? variables
      : variables.filter((variable) => isBeyondChance(variable) && isWorthARow(variable));
  const others = variables.filter((variable) => !differing.includes(variable));
  const tiny = others.filter(isBeyondChance);
  const alike = others.filter((variable) => !tiny.includes(variable));
  const head = base === undefined ? "Their figures" : "What sets them apart";
  const parts = [
    differing.length === 0
      ? []
      : ["", dim(head), variableTable(differing.slice(0, limit), base, style)],
    differing.length > limit
      ? [dim(`and ${differing.length - limit} more: --limit ${differing.length}`)]
      : [],
    namedLine("Beyond chance but next to nothing", tiny, style),
    namedLine("No clear difference", alike, style),
    byDefinition.length === 0
      ? []
      : [
          "",
          dim(byDefinitionHead(byDefinition.length)),
          variableTable(byDefinition.slice(0, Math.ceil(limit / 2)), base, style),
        ],
  ].flat();
  return parts.join("\n");
}

const byDefinitionHead = (many: number): string =>
  `By definition: the rule reads what ${many === 1 ? "this is" : `these ${many} are`} made of`;

const namedLine = (
  head: string,
  variables: readonly ProfiledVariable[],
  style: Style,
): readonly string[] =>
  variables.length === 0
    ? []
    : ["", indented([`${head}: ${variables.map(({ name }) => inWords(name)).join(", ")}.`], style)];

/** Of very many customers everything differs a little. */
const TINY = 0.1;

const isWorthARow = ({ comparison }: ProfiledVariable): boolean =>
  (comparison?.strength ?? 0) >= TINY;

const isBeyondChance = ({ comparison }: ProfiledVariable): boolean =>
  comparison?.isBeyondChance === true;

function fieldTables(
  { fields }: Profile,
  base: string | undefined,
  { limit }: Shown,
  style: Style,
): string {
  if (base === undefined) return "";
  const most = Math.ceil(limit / 2);
  return fields
    .flatMap(
      (field) =>
        fieldLines(field, { base, limit: most, twins: twinsOf(field, fields) }, style) ?? [],
    )
    .map((text) => `\n${text}`)
    .join("\n");
}

const twinsOf = ({ events, field }: ProfiledField, fields: Profile["fields"]): string[] =>
  fields
    .filter((other) => other.events === events && other.sameAs === field)
    .map((other) => other.field);

/** How to read the figures, and what was not compared. */
function closing(
  { variables, byDefinition, skipped, minimumGroup, base }: Profile,
  style: Style,
): string {
  const isShown = variables.length + byDefinition.length > 0;
  const notes = [
    ...(isShown && base.kind !== "none" ? [howToRead] : []),
    ...(isShown ? [`Figures about fewer than ${minimumGroup} customers are not shown.`] : []),
    ...(skipped.length === 0
      ? []
      : [
          `Not compared: ${skipped.map(({ name, why }) => `${inWords(name)} (${why})`).join("; ")}.`,
        ]),
  ];
  if (notes.length === 0) return "";
  return `\n${indented(
    notes.map((note) => style.color.dim(note)),
    style,
  )}`;
}

const howToRead =
  "Effect: Cliff's delta, from -1 to +1, how much more often a member has the larger value; of categories Cohen's h. Strength is on one scale for both, that of Cohen's d; a full bar is 2 or more. Listed are differences beyond chance: 5% of them are expected to be false (Benjamini and Hochberg). Per event: how many times as large a part of their events it is.";
