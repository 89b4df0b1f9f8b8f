import { SatsumaError } from "@satsuma/model";
import { arrivedRule } from "../history/arrived.ts";
import { knownPast } from "../history/known-past.ts";
import { localDate } from "../run/local-date.ts";
import { withRulesAt } from "../history/rules-at.ts";
import { isBefore } from "../run/segment-as-of.ts";
import type { Session } from "../queries/session.ts";
import { countPairs } from "./count-pairs.ts";
import type { Pair } from "./count-pairs.ts";
import type { Moves, MovesState } from "./moves-result.ts";
import { statesOf } from "./states.ts";
import type { States } from "./states.ts";

/** Two instants in UTC. */
export interface Between {
  readonly from: string;
  readonly to: string;
}

/**
 * Counts who moved from which state to which: one pass over the events for both instants.
 *
 * @throws SatsumaError `MOVES_ORDER` unless the first instant is before the second, or as `statesOf`
 */
export async function movesOf(
  session: Session,
  what: readonly string[],
  { from, to }: Between,
): Promise<Moves> {
  if (!isBefore(from, to))
    throw new SatsumaError(
      "MOVES_ORDER",
      `moves go from an instant to a later one, not from ${from} to ${to}`,
      {
        help: "name the earlier date first",
      },
    );
  const states = statesOf(what, session);
  const arrived = arrivedRule(session);
  const rules = arrived === undefined ? states.rules : [...states.rules, arrived];
  const asked = { rules, values: states.values, instants: [from, to] };
  return withRulesAt(
    { ...session, clock: { ...session.clock, asOf: to } },
    asked,
    async (ready) => {
      const pairs = await countPairs(ready, { states, hasArrived: arrived !== undefined });
      const { timezone } = session.clock;
      return {
        kind: states.kind,
        of: what,
        from: { instant: from, date: localDate(from, timezone) },
        to: { instant: to, date: localDate(to, timezone) },
        timezone,
        ...matrixOf(pairs, states),
        known: knownPast(session, { ...ready, ...asked, rules: states.rules }),
      };
    },
  );
}

/** Where those stand who are not seen yet: after all states. */
const notSeenName = "not seen yet";

function matrixOf(
  pairs: readonly Pair[],
  states: States,
): Pick<Moves, "states" | "matrix" | "customers"> {
  const isSeen = pairs.every((pair) => pair.from.isSeen && pair.to.isSeen);
  const places = placesOf(pairs, states);
  const names = [...places.keys(), ...(isSeen ? [] : [notSeenName])];
  const placeOf = ({ state, isSeen: seen }: Pair["from"]): number =>
    seen ? (places.get(state) ?? -1) : places.size;
  const matrix = names.map(() => names.map(() => 0));
  for (const { from, to, size } of pairs) matrix[placeOf(from)]![placeOf(to)]! += size;
  const sizeAt = (end: "from" | "to", name: string): number =>
    pairs
      .filter((pair) => !pair[end].isSeen && pair[end].state === name)
      .reduce((sum, pair) => sum + pair.size, 0);
  const total = (figures: readonly number[]): number =>
    figures.reduce((sum, each) => sum + each, 0);
  return {
    customers: total(pairs.map(({ size }) => size)),
    matrix,
    states: names.map((name, i): MovesState => {
      const { title, isNone = false } = states.named.get(name) ?? {};
      const isState = i < places.size;
      return {
        name,
        ...(title !== undefined && { title }),
        kind: !isState ? "not seen" : isNone ? "none" : "named",
        from: { size: total(matrix[i]!), notSeen: isState ? sizeAt("from", name) : 0 },
        to: {
          size: total(matrix.map((row) => row[i]!)),
          notSeen: isState ? sizeAt("to", name) : 0,
        },
      };
    }),
  };
}

/** The states in their order: those with a name in the rules, and others that somebody is in. */
function placesOf(pairs: readonly Pair[], { named }: States): Map<string, number> {
  const seen = pairs.flatMap(({ from, to }) => [from, to]).filter(({ isSeen }) => isSeen);
  const used = new Set(seen.map(({ state }) => state));
  const known = [...named]
    .filter(([name, { isNone }]) => !isNone || used.has(name))
    .map(([name]) => name);
  const others = [...used].filter((name) => !named.has(name)).toSorted();
  const none = known.filter((name) => named.get(name)?.isNone);
  const order = [...known.filter((name) => !none.includes(name)), ...others, ...none];
  return new Map(order.map((name, i) => [name, i]));
}
