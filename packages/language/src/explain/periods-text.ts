import type { Cond, Value, Window } from "@satsuma/ir";
import { counted } from "./literal-text.ts";
import type { Voice } from "./voice.ts";
import { windowText } from "./window-text.ts";

type Periods = Extract<Cond, { kind: "periods" }>;

/** `at least one order in each of the 6 months between 1 Sep 2025 and 28 Feb 2026 (the 6 whole months before)`. */
export function periodsText(cond: Periods, no: boolean, voice: Voice): string {
  const [latest] = cond.of;
  if (!latest) return no ? "nobody" : "everybody";
  const found: Found = { filtered: false };
  const whenever = voice.cond(atAnyTime(latest, found), voice);
  const when = windowText(wholeOf(cond, found.window), false, voice);
  const comma = found.filtered ? "," : "";
  return `${no ? "not this: " : ""}${whenever}${comma} in ${share(cond, latest)} ${when}`;
}

function share({ atLeast, periods }: Periods, latest: Cond): string {
  const all = counted(periods.count, periods.unit);
  if (atLeast < periods.count) return `at least ${atLeast} of the ${all}`;
  if (periods.count === 1) return `the ${all}`;
  return latest.kind === "not" ? `any of the ${all}` : `each of the ${all}`;
}

/** All the periods as one window; moved where the latest of them is. */
function wholeOf({ periods }: Periods, latest: Window | undefined): Window {
  const { of: kind, count, unit } = periods;
  const window: Window = { kind, count, unit };
  return latest?.kind === "shifted" ? { kind: "shifted", back: latest.back, window } : window;
}

/** What was taken out of the condition of one period. */
interface Found {
  window?: Window;
  filtered: boolean;
}

/** The condition of one period without its window, which is noted. */
function atAnyTime(cond: Cond, found: Found): Cond {
  switch (cond.kind) {
    case "not":
      return { ...cond, of: atAnyTime(cond.of, found) };
    case "compare":
      return { ...cond, left: everCounted(cond.left, found) };
    case "between":
      return { ...cond, value: everCounted(cond.value, found) };
    case "sequence":
      found.window = cond.window;
      found.filtered = true;
      return { ...cond, window: { kind: "ever" } };
    default:
      return cond;
  }
}

function everCounted(value: Value, found: Found): Value {
  if (value.kind !== "aggregate") return value;
  found.window = value.window;
  found.filtered = value.filter !== undefined && value.filter.kind !== "definedCond";
  return { ...value, window: { kind: "ever" } };
}
