import type { Schedule, Segment } from "@satsuma/ir";
import { onOneLine } from "../rules/one-line.ts";
import type { TextChange } from "./diff-result.ts";

/** Text of every rule file by its path. */
type Texts = ReadonlyMap<string, string>;

/** What is written otherwise about a segment, its rule first. */
export function textChanges(
  before: { readonly segment: Segment; readonly texts: Texts } | undefined,
  after: { readonly segment: Segment; readonly texts: Texts } | undefined,
): readonly TextChange[] {
  const was = before && fields(before.segment, before.texts);
  const is = after && fields(after.segment, after.texts);
  const names = Object.keys(is ?? was ?? {});
  return names.flatMap((field): TextChange[] => {
    const [old, now] = [was?.[field], is?.[field]];
    if (old === now || (field === "rule" && isAlike(old, now))) return [];
    return [
      {
        field,
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
      },
    ];
  });
}

function fields(segment: Segment, texts: Texts): Readonly<Record<string, string | undefined>> {
  const { whereSpan, tier, group, tags, priority, schedule, status, asOf } = segment;
  return {
    rule: ruleLines(texts.get(whereSpan.file)?.slice(whereSpan.start, whereSpan.end) ?? ""),
    title: segment.title,
    [tier === undefined ? "split" : "tiers"]: tier?.title ?? group?.title,
    description: segment.description,
    owner: segment.owner,
    tags: tags.length === 0 ? undefined : tags.join(", "),
    priority: priority === undefined ? undefined : String(priority),
    // What a rule does not say of these has a meaning all the same.
    status: status === "active" ? undefined : status,
    timezone: segment.timezone,
    expires: segment.expires,
    schedule: schedule && scheduleText(schedule),
    "as of": asOf === "start of day" ? undefined : asOf,
  };
}

/** Comments, line breaks and indents mean nothing. */
const isAlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && onOneLine(one) === onOneLine(other);

/** The lines of a rule, without the indent that those after the first have in common. */
function ruleLines(text: string): string {
  const [first = "", ...rest] = text.split(/\r?\n/u);
  const indents = rest.flatMap((line) => (line.trim() === "" ? [] : line.search(/\S/u)));
  const indent = Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(indent))].join("\n");
}

/** As the rule language writes it: `every 2 hours`, `every month on day 3 at 04:00`, `every monday at 07:00`. */
function scheduleText(schedule: Schedule): string {
  const at = schedule.at === undefined ? "" : ` at ${schedule.at}`;
  switch (schedule.kind) {
    case "every":
      return `every ${schedule.count} ${schedule.unit}${schedule.count === 1 ? "" : "s"}${at}`;
    case "weekday":
      return `every ${schedule.weekday}${at}`;
    case "unit": {
      const { unit, on } = schedule;
      return `every ${unit}${on === undefined ? "" : ` on ${on.unit} ${on.number}`}${at}`;
    }
  }
}
