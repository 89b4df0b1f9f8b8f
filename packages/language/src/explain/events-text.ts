import type { Cond, Window } from "@satsuma/ir";
import { manyEvents, oneEvent, spoken } from "./names-text.ts";
import { meaning } from "./voice.ts";
import type { Voice } from "./voice.ts";
import { windowText } from "./window-text.ts";

/** Events of one table that pass a filter and lie in a window. */
interface Events {
  readonly event: string;
  readonly filter?: Cond;
  readonly window: Window;
}

/** Which events an aggregate looks at, in words that follow a number or `the amount of`. */
export interface EventWords {
  /** `order`, or `of the paid orders (…)` where a definition names them. */
  readonly one: string;
  readonly many: string;
  /** ` where status is “paid” since 1 Dec 2025 (the last 90 days)`. */
  readonly rest: string;
}

/** The events of an aggregate, or of a step of a sequence, in words. */
export function eventWords({ event, filter, window }: Events, voice: Voice): EventWords {
  const { named, own } = split(filter);
  const when = window.kind === "ever" ? "" : ` ${windowText(window, true, voice)}`;
  const where =
    own.length === 0 ? "" : ` where ${own.map((cond) => clause(cond, own, voice)).join(" and ")}`;
  const rest = where + (where && when ? "," : "") + when;
  if (!named) return { one: oneEvent(event, voice), many: manyEvents(event), rest };
  const of = meaning(
    named.name,
    () => `${manyEvents(event)} where ${voice.cond(named.of, voice)}`,
    voice,
  );
  const label = `${named.title ?? spoken(named.name)}${of}`;
  return { one: `of the ${label}`, many: `of the ${label}`, rest };
}

type Defined = Extract<Cond, { kind: "definedCond" }>;

/** The definition events come from, and what is asked of them beside it. */
function split(filter: Cond | undefined): { named?: Defined; own: readonly Cond[] } {
  if (!filter) return { own: [] };
  if (filter.kind === "definedCond") return { named: filter, own: [] };
  if (filter.kind !== "and") return { own: [filter] };
  const [first, ...others] = filter.of;
  return first?.kind === "definedCond"
    ? { named: first, own: others.flatMap((part) => (part.kind === "and" ? part.of : [part])) }
    : { own: filter.of };
}

const clause = (cond: Cond, all: readonly Cond[], voice: Voice): string =>
  cond.kind === "or" && all.length > 1 ? `(${voice.cond(cond, voice)})` : voice.cond(cond, voice);
