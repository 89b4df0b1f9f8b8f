import type { SegmentMeta } from "@satsuma/ir";
import type { Meta, Text } from "../../ast.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { code, fix, listed, replace } from "../wording/words.ts";
import { nearestNames } from "@satsuma/model";
import { checkSchedule } from "./schedule.ts";

/** What is written about a segment beside its rule. Wrong entries are reported and left out. */
export function checkMeta(entries: readonly Meta[], session: Session): SegmentMeta {
  const checked: Partial<SegmentMeta>[] = [];
  const seen = new Map<Meta["kind"], Meta>();
  for (const entry of entries) {
    const first = seen.get(entry.kind);
    if (first) saidTwice(entry, first, session);
    else checked.push(checkEntry(entry, session));
    seen.set(entry.kind, entry);
  }
  return Object.assign(
    { tags: [], status: "active", asOf: "start of day" } as const satisfies SegmentMeta,
    ...checked,
  );
}

function checkEntry(entry: Meta, session: Session): Partial<SegmentMeta> {
  switch (entry.kind) {
    case "description":
      return { description: entry.value.text };
    case "owner":
      return { owner: entry.value.text };
    case "timezone":
      return checkTimezone(entry.value, session);
    case "tags":
      return { tags: [...new Set(entry.values.map(({ text }) => text))] };
    case "priority":
      return checkPriority(entry, session);
    case "status":
      return checkStatus(entry, session);
    case "expires":
      return { expires: entry.value.value };
    case "schedule": {
      const schedule = checkSchedule(entry.schedule, session);
      return schedule ? { schedule } : {};
    }
    case "asOf":
      return { asOf: entry.policy === "run time" ? "run time" : `start of ${entry.unit.unit}` };
  }
}

function saidTwice(entry: Meta, first: Meta, session: Session): void {
  session.report({
    code: "SEG2013",
    message: `${code(words[entry.kind] ?? entry.kind)} is said twice`,
    at: entry.span,
    secondary: [{ span: first.span, text: "first said here" }],
    help: [fix("take the second one out", [replace(entry.span, "")], false)],
  });
}

const words: Partial<Record<Meta["kind"], string>> = { asOf: "as of" };

function checkPriority(
  entry: Extract<Meta, { kind: "priority" }>,
  session: Session,
): Partial<SegmentMeta> {
  const expected = { what: "a priority", least: 0, most: 1_000_000 };
  const priority = wholeNumber(entry.value, customerScope(session), expected);
  return priority === undefined ? {} : { priority };
}

const statuses = ["draft", "active", "archived"] as const;

function checkStatus(
  { value }: Extract<Meta, { kind: "status" }>,
  session: Session,
): Partial<SegmentMeta> {
  const status = statuses.find((known) => known === value.text.toLowerCase());
  if (status) return { status };
  session.report({
    code: "SEG2013",
    message: `a status is ${listed(statuses.map(code), "or")}, not ${code(value.text)}`,
    at: value.span,
    help: nearestNames(value.text, statuses).map((known) =>
      fix(`write ${code(known)}`, [replace(value.span, known)], false),
    ),
  });
  return {};
}

function checkTimezone(value: Text, session: Session): Partial<SegmentMeta> {
  if (isTimezone(value.text)) return { timezone: value.text };
  const known = nearestNames(value.text, Intl.supportedValuesOf("timeZone"));
  session.report({
    code: "SEG2013",
    message: `there is no time zone ${code(value.text)}; zones are called like ${code("Europe/Berlin")}`,
    at: value.span,
    help: known.map((zone) =>
      fix(`did you mean ${code(zone)}?`, [replace(value.span, `"${zone}"`)], false),
    ),
  });
  return {};
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
