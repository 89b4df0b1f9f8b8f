import { percent } from "@satsuma/model";
import { counted, inWords } from "../wording/figure-text.ts";
import type { DataSpan } from "../run/data-span.ts";
import type { Profile } from "./profile-result.ts";

/** What is known of the data as of the instant. */
export interface DataThen {
  readonly isPast: boolean;
  /** The local days it is of, where the instant is before all of them. */
  readonly days?: DataSpan;
}

/**
 * What a reader should know before believing the figures, most important first.
 *
 * @param data whether events later than the instant are known: attributes may have changed since
 */
export function warningsOf(
  {
    segment,
    base,
    minimumGroup,
    variables,
    byDefinition,
    variation,
  }: Omit<Profile, "warnings" | "persona" | "skipped">,
  data: DataThen,
): string[] {
  const { size, name } = segment;
  if (size === 0) return [`${name} has no members: there is nothing to profile.`, ...noData(data)];
  if (size < minimumGroup)
    return [
      `${name} has ${counted(size, "member")}, fewer than the ${minimumGroup} that figures must be about (privacy.minimumGroup in satsuma.config.ts): nothing is shown of them.`,
    ];
  const found: string[] = [];
  if (base.kind === "none") found.push(`Nothing is compared: ${base.why}.`);
  if (variation?.halves?.isTwoGroups === true) found.push(twoGroups(variation.halves));
  const attributes = [...variables, ...byDefinition].filter(({ origin }) => origin === "attribute");
  if (data.isPast && attributes.length > 0)
    found.push(
      "Attributes have no history: they are as stored now, and may have been others then.",
    );
  if (size < 100) found.push(fewMembers(size));
  if (variables.length + byDefinition.length === 0)
    found.push("No variable can be compared: customers have no attributes or events that vary.");
  else if (
    base.kind !== "none" &&
    variables.every(({ comparison }) => comparison?.isBeyondChance !== true)
  )
    found.push("No variable but those of its own rule differs by more than chance.");
  return found;
}

/** An instant without events is most often a mistyped one. */
const noData = ({ days }: DataThen): readonly string[] =>
  days === undefined
    ? []
    : [`There are no events by then: the data is of ${days.first} to ${days.last}.`];

const twoGroups = ({
  smaller,
  differences,
}: NonNullable<NonNullable<Profile["variation"]>["halves"]>) =>
  `The members look like two groups, of ${percent(1 - smaller)} and ${percent(smaller)}, told apart most by ${differences.map(({ name }) => inWords(name)).join(", ")}: figures of all members describe neither.`;

/** How far a share of so few may be off, at worst. */
const fewMembers = (size: number): string =>
  `With ${size} members figures are rough: a share may be off by ${percent(1.96 * Math.sqrt(0.25 / size))} either way.`;
