import { resolver } from "@satsuma/ir";
import type { Clock, Cond, Segment, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { identities } from "../check/identity.ts";
import { condText } from "./cond-text.ts";
import { momentText } from "./day.ts";
import { spoken } from "./names-text.ts";
import { outline } from "./outline.ts";
import type { Outline } from "./outline.ts";
import { valueText } from "./value-text.ts";
import type { Voice } from "./voice.ts";
import { bullets, wrapped } from "./wrap.ts";

/** Longest line of an explanation. */
const columns = 80;

/** When a rule is explained, and with which notes. */
export interface Explaining extends Clock {
  /** What a reader should know of a condition, a clause each: it is told in parentheses below its line. */
  readonly notes?: (cond: Cond) => readonly string[];
}

/** A segment in plain English, with the dates its periods have as of the clock's instant: a heading and bullets. */
export function explainSegment(
  segment: Segment,
  catalogue: Catalogue,
  { notes, ...clock }: Explaining,
): string {
  const timezone = segment.timezone ?? clock.timezone;
  const voice = { ...newVoice(catalogue, { ...clock, timezone }), ...(notes && { notes }) };
  const titled = titleOf(segment);
  const title = titled === undefined ? segment.name : `${titled} (${segment.name})`;
  const heading = `${title}, as of ${momentText(clock.asOf, timezone)}`;
  const own = rule(segment, voice);
  const { text, parts } = own;
  const lines = parts.length === 0 ? [own] : parts;
  const lead = lines.length === 1 ? "Customers for whom this holds:" : leadTo(text);
  return [...wrapped(heading, columns), ...wrapped(lead, columns), ...bullets(lines, columns)].join(
    "\n",
  );
}

/** A group has no title of its own: it is called after its split. */
function titleOf({ title, group, name }: Segment): string | undefined {
  if (title !== undefined || group?.title === undefined) return title;
  return `${group.title}: ${spoken(name.slice(group.of.length + 1))}`;
}

const leadTo = (heading: string): string =>
  heading === "all of these:"
    ? "Customers for whom all of these hold:"
    : `Customers for whom ${heading.replace(/ of these:$/u, "")} of these hold${heading.startsWith("at least one") ? "s" : ""}:`;

/** One condition in plain English: a line, or a heading and bullets. */
export function explainCond(cond: Cond, catalogue: Catalogue, clock: Clock): string {
  const { text, parts } = explainOutline(cond, catalogue, clock);
  return [...wrapped(text, columns), ...bullets(parts, columns)].join("\n");
}

/** One condition in plain English as data, for showing it in other ways. */
export const explainOutline = (cond: Cond, catalogue: Catalogue, clock: Clock): Outline =>
  outline(cond, newVoice(catalogue, clock));

/** A value in plain English: `total amount of orders since 1 Dec 2025 (the last 90 days)`. */
export const explainValue = (value: Value, catalogue: Catalogue, clock: Clock): string =>
  valueText(value, newVoice(catalogue, clock));

const newVoice = (catalogue: Catalogue, clock: Clock): Voice => ({
  catalogue,
  clock,
  resolver: resolver(clock),
  identity: identities(),
  known: new Set(),
  told: new Set(),
  cond: condText,
  value: valueText,
});

/** A tier is its own condition and none of the earlier ones, which have been explained where they stand. */
function rule({ tier, where }: Segment, voice: Voice): Outline {
  if (!tier || tier.index === 0) return outline(where, voice);
  const of = where.kind === "and" ? where.of : [where];
  const own = of.slice(0, Math.max(0, of.length - tier.index)).map((cond) => outline(cond, voice));
  const earlier = { text: `not in an earlier tier of “${tier.title ?? tier.of}”`, parts: [] };
  const parts = own.flatMap((each) => (each.text === "all of these:" ? each.parts : [each]));
  return { text: "all of these:", parts: [...parts, earlier] };
}
