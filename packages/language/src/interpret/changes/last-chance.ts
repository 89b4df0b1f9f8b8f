import { day, instantText, storedTime } from "../time/instant.ts";
import type { Change, ChangeStep } from "./change.ts";
import { carriedOut } from "./carried-out.ts";
import { criticalInstants } from "./critical/critical-instants.ts";
import type { Placed } from "./evaluator.ts";
import { tick } from "./flips.ts";
import type { Outlook } from "./flips.ts";
import type { Person } from "./person.ts";

/** So many instants are looked at. */
const mostInstants = 60;

/**
 * Until when the same events would do: the first instant as of which, happening as long before it, they no longer flip the
 * condition. Undefined for a change that waits, or has no events, or when they do at the first instants that anything changes at.
 */
export function lastChance(
  change: Change,
  placed: Placed,
  { person, outlook }: { readonly person: Person; readonly outlook: Outlook },
): bigint | undefined {
  const { evaluator, at, due = (instant: bigint) => instant, canWait = true } = outlook;
  const { steps } = change;
  if (
    !canWait ||
    steps.some(({ kind }) => kind === "wait") ||
    steps.every(({ kind }) => kind !== "event")
  )
    return undefined;
  const before = evaluator.holds(placed, person, at);
  const stretch = { after: at, until: at + 400n * day };
  const instants = criticalInstants(placed, person, { evaluator, at, stretch });
  for (const instant of instants.slice(0, mostInstants)) {
    const moment = due(instant + tick);
    const later = carriedOut(
      steps.map((step) => movedStep(step, moment - at, outlook)),
      { person, at },
      outlook,
    );
    if (evaluator.holds(placed, later.person, moment) === before) return moment;
  }
  return undefined;
}

/** The same events so much later. */
function movedStep(step: ChangeStep, by: bigint, { evaluator }: Outlook): ChangeStep {
  if (step.kind !== "event") return step;
  const time = evaluator.catalogue.events[step.event]?.time ?? "";
  const later = (text: unknown): string => instantText(storedTime(String(text)) + by);
  return { ...step, rows: step.rows.map((row) => ({ ...row, [time]: later(row[time]) })) };
}
