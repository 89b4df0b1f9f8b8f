import { resolver } from "@satsuma/ir";
import type { Clock, Cond, Node, Resolver, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { compilerFor } from "../compile.ts";
import type { Compiler } from "../compiler.ts";
import type { Datum } from "../datum.ts";
import { NumberOverflow } from "../numbers/number-overflow.ts";
import type { Proof } from "../proof.ts";
import { prove } from "../proofs/prove.ts";
import type { Customer } from "../row.ts";
import { stageOf } from "../stage.ts";
import type { Stage } from "../stage.ts";
import { instantText } from "../time/instant.ts";
import { localTimes } from "../time/local.ts";
import { midnightsOf } from "./calendar.ts";
import type { Midnights } from "./calendar.ts";
import { customerAt } from "./person.ts";
import type { Person } from "./person.ts";

/** A condition where it stands: in the zone of the segment it belongs to. */
export interface Placed {
  readonly cond: Cond;
  /** Absent for the project's. */
  readonly timezone?: string;
}

/** Evaluates conditions for customers as they are or might be, at any instant. Instants are nanoseconds since 1970. */
export interface Evaluator {
  readonly catalogue: Pick<Catalogue, "customer" | "events">;
  readonly clock: Omit<Clock, "asOf">;
  /** Whether a condition, not resolved yet, holds; undefined where numbers grow too large to tell. */
  readonly holds: (placed: Placed, person: Person, at: bigint) => boolean | undefined;
  readonly proof: (placed: Placed, person: Person, at: bigint) => Proof;
  /** How often `holds` was asked. */
  readonly asked: () => number;
  readonly moment: (at: bigint) => Moment;
  readonly midnights: Midnights;
  /** Instants that follow from a node and a text, worked out once. */
  readonly instants: (of: Node, and: string, find: () => readonly bigint[]) => readonly bigint[];
  readonly customer: (person: Person, at: bigint) => Customer;
  /** A resolved value as of an instant. */
  readonly value: (value: Value, person: Person, at: bigint) => Datum | undefined;
}

/** What evaluating as of one instant takes. */
export interface Moment {
  readonly resolver: Resolver;
  readonly compiler: Compiler;
  readonly customers: WeakMap<Person, Customer>;
}

/** So many instants are kept ready. */
const mostMoments = 1024;

/** An evaluator. Rankings and percentiles must have been replaced: it knows one customer at a time. */
export function evaluatorOf(
  catalogue: Pick<Catalogue, "customer" | "events">,
  clock: Omit<Clock, "asOf">,
): Evaluator {
  const moments = new Map<bigint, Moment>();
  const local = localTimes();
  const known = new WeakMap<Node, Map<string, readonly bigint[]>>();
  let asked = 0;
  const moment = (at: bigint): Moment => {
    const ready = moments.get(at);
    if (ready !== undefined) return ready;
    if (moments.size >= mostMoments) moments.clear();
    const made = momentAt(at, { catalogue, clock, local });
    moments.set(at, made);
    return made;
  };
  const customer = (person: Person, at: bigint): Customer => {
    const { customers } = moment(at);
    const ready = customers.get(person) ?? customerAt(person, at);
    customers.set(person, ready);
    return ready;
  };
  return {
    catalogue,
    clock,
    asked: () => asked,
    moment,
    midnights: midnightsOf(local),
    instants: (of, text, find) => {
      const found = known.get(of) ?? new Map<string, readonly bigint[]>();
      known.set(of, found);
      const instants = found.get(text) ?? find();
      found.set(text, instants);
      return instants;
    },
    customer,
    holds: ({ cond, timezone }, person, at) => {
      asked += 1;
      const { resolver: resolve, compiler } = moment(at);
      try {
        return compiler.cond(resolve.cond(cond, timezone))({ customer: customer(person, at) });
      } catch (error) {
        if (error instanceof NumberOverflow) return undefined;
        throw error;
      }
    },
    proof: ({ cond, timezone }, person, at) => {
      const { resolver: resolve, compiler } = moment(at);
      const resolving = { resolver: resolve, ...(timezone !== undefined && { timezone }) };
      return prove(cond, { customer: customer(person, at), compiler, resolving });
    },
    value: (value, person, at) =>
      moment(at).compiler.value(value)({ customer: customer(person, at) }),
  };
}

function momentAt(
  at: bigint,
  { catalogue, clock, local }: Pick<Evaluator, "catalogue" | "clock"> & Pick<Stage, "local">,
): Moment {
  const asOf = instantText(at);
  return {
    resolver: resolver({ ...clock, asOf }),
    compiler: compilerFor(stageOf({ catalogue, population: [], asOf }, local)),
    customers: new WeakMap(),
  };
}
