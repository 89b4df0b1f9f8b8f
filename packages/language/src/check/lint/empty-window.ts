import { children } from "@satsuma/ir";
import type { Cond, Node, SegmentMeta, TimeUnit, Value, Window } from "@satsuma/ir";
import type { Help, Span } from "@satsuma/model";
import type { Session } from "../scope.ts";
import { code, fix, replace } from "../wording/words.ts";

/** Warns of windows that are empty whenever the segment is run, given when that is and which instant it describes. */
export function warnOfEmptyWindows(cond: Cond, meta: Partial<SegmentMeta>, session: Session): void {
  if (meta.asOf === undefined || meta.asOf === "run time") return;
  for (const window of windowsIn(cond)) {
    const written = session.windows.get(window);
    const unit = emptyUnit(window, meta, session, written?.onEvents ?? false);
    if (!written || !unit) continue;
    session.report({
      code: "SEG4005",
      severity: "warning",
      message: `${code(session.textOf(written.span))} is always empty here: this segment describes the ${meta.asOf}, when the ${unit} has just begun`,
      at: written.span,
      help: advice(window, written.span, session),
    });
  }
}

function* windowsIn(cond: Cond): Generator<Window> {
  const seen = new Set<Node>();
  const pending: Node[] = [cond];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node) || node.kind === "member") continue;
    seen.add(node);
    if (node.kind === "this" || node.kind === "on" || node.kind === "since") yield node;
    pending.push(...children(node));
  }
}

/** The unit whose start as-of always is, when that leaves nothing of the window. */
function emptyUnit(
  window: Window,
  meta: Partial<SegmentMeta>,
  session: Session,
  onEvents: boolean,
): TimeUnit | undefined {
  const starts = startsAt(meta, session.catalogue.weekStart);
  if (window.kind === "this") return starts.has(window.unit) ? window.unit : undefined;
  const isToday = (window.kind === "on" || window.kind === "since") && isMoment(window.at, "today");
  return isToday && onEvents && starts.has("day") ? "day" : undefined;
}

function isMoment(value: Value, name: string): boolean {
  if (value.kind === "defined") return isMoment(value.of, name);
  return value.kind === "moment" && value.name === name;
}

/** The units of which as-of is always the first instant. */
function startsAt(
  { asOf, schedule }: Partial<SegmentMeta>,
  weekStart: string,
): ReadonlySet<TimeUnit> {
  const policy = units.find((unit) => asOf === `start of ${unit}`) ?? "minute";
  const found = new Set(begins[policy]);
  if (!found.has("day")) return found;
  if (schedule?.kind === "weekday" && schedule.weekday === weekStart) found.add("week");
  const isFirstDay =
    schedule?.kind === "unit" && schedule.on?.unit === "day" && schedule.on.number === 1;
  if (isFirstDay) for (const unit of begins[schedule.unit]) found.add(unit);
  return found;
}

const units = ["minute", "hour", "day", "week", "month", "quarter", "year"] as const;

/** What else begins when a unit begins. */
const begins: Readonly<Record<TimeUnit, readonly TimeUnit[]>> = {
  minute: ["minute"],
  hour: ["minute", "hour"],
  day: ["minute", "hour", "day"],
  week: ["minute", "hour", "day", "week"],
  month: ["minute", "hour", "day", "month"],
  quarter: ["minute", "hour", "day", "month", "quarter"],
  year: ["minute", "hour", "day", "month", "quarter", "year"],
};

function advice(window: Window, span: Span, session: Session): Help[] {
  const runTime: Help = {
    text: "add `as of run time` to include what happened since",
    sure: false,
  };
  if (window.kind !== "this")
    return [
      fix(
        "look at the day before",
        [replace(span, session.textOf(span).replace(/today/iu, "yesterday"))],
        false,
      ),
      runTime,
    ];
  const earlier = `in previous ${window.unit}`;
  return [
    fix(
      `write ${code(earlier)} for the whole ${window.unit} before`,
      [replace(span, earlier)],
      false,
    ),
    runTime,
  ];
}
