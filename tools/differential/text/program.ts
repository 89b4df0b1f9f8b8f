import { quoteName } from "@satsuma/language";
import { randomOf } from "../random.ts";
import type { Random } from "../random.ts";
import { tables } from "../shop/columns.ts";
import { condition } from "./conditions.ts";
import type { Context, Declared, Kind } from "./context.ts";
import { expectation } from "./expectations.ts";
import { fixedLiteral } from "./literals.ts";
import { metas } from "./metas.ts";
import { listed, nothing, say } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { relations } from "./relations.ts";
import type { Relation } from "./relations.ts";
import { subject, value } from "./values.ts";

/** The rules of a project, and what must hold between its segments whatever the data. */
export interface ProgramText {
  readonly declarations: readonly Piece[];
  readonly relations: readonly Relation[];
}

/** Declares something, and says what the rules after it may name. */
type Declare = (draft: Draft) => void;

interface Draft {
  readonly random: Random;
  readonly declarations: Piece[];
  readonly relations: Relation[];
  declared: Declared;
  count: number;
}

/** A random program. The same seed makes the same one. */
export function programOf(seed: number, segments: number): ProgramText {
  const random = randomOf(seed);
  const declared: Declared = { segments: [], values: {}, conditions: [], calls: [], events: {} };
  const draft: Draft = { random, declarations: [], relations: [], declared, count: 0 };
  const makers: readonly Declare[] = [
    param,
    param,
    defineEvents,
    defineValue,
    defineValue,
    defineCondition,
    defineCall,
  ];
  for (const make of random.some(makers, 3)) make(draft);
  for (let i = 0; i < segments; i += 1) {
    segment(draft);
    if (i % 2 === 0) defineValue(draft);
  }
  for (const make of random.some([tiers, split, expects], 0)) make(draft);
  for (const { names, rules, relation } of relations(contextOf(draft, 2), named(draft, "law"))) {
    names.forEach((name, i) => {
      draft.declarations.push(
        say("declaration", "segment")`segment ${name} where ${rules[i] ?? nothing}`,
      );
    });
    draft.relations.push(relation);
  }
  return draft;
}

const contextOf = ({ random, declared }: Draft, depth: number): Context => ({
  random,
  place: "customer",
  depth,
  declared,
  write: { condition, value, subject },
});

const named = (draft: Draft, prefix: string) => (): string => {
  draft.count += 1;
  return `${prefix}_${draft.count}`;
};

function segment(draft: Draft): void {
  const { random } = draft;
  const context = contextOf(draft, 1 + random.below(3));
  const name = named(draft, "segment")();
  const except = random.percent(15)
    ? ({
        ...say("except", "except")` except ${condition(contextOf(draft, 1))}`,
        optional: true,
      } as const)
    : nothing;
  const { meta } = metas(random);
  draft.declarations.push(
    say(
      "declaration",
      "segment",
    )`segment ${name}${title(random)}${meta} where ${condition(context)}${except}`,
  );
  const { segments } = draft.declared;
  draft.declared = { ...draft.declared, segments: [...segments, name] };
}

const title = (random: Random): string => (random.percent(20) ? ' "A title"' : "");

function param(draft: Draft): void {
  const types = {
    number: "number",
    money: "money",
    date: "date",
    instant: "instant",
    text: "text",
  } as const;
  const kind = draft.random.pick(["number", "money", "date", "instant", "text"] as const);
  const name = named(draft, "param")();
  const written = fixedLiteral(kind, contextOf(draft, 0));
  if (!written) return;
  draft.declarations.push(
    say("declaration", "param")`param ${name}: ${types[kind]} = ${written}${title(draft.random)}`,
  );
  addValue(draft, kind, name);
}

function addValue(draft: Draft, kind: Kind, name: string): void {
  const { values } = draft.declared;
  draft.declared = {
    ...draft.declared,
    values: { ...values, [kind]: [...(values[kind] ?? []), name] },
  };
}

function defineValue(draft: Draft): void {
  const kinds = [
    "number",
    "money",
    "approx",
    "text",
    "date",
    "instant",
    "large",
    "grade",
    "point",
  ] as const;
  const kind = draft.random.pick(kinds);
  const name = named(draft, "value")();
  draft.declarations.push(
    say(
      "declaration",
      "define value",
    )`define ${name} = ${subject(kind, contextOf(draft, 1 + draft.random.below(3)))}${title(draft.random)}`,
  );
  addValue(draft, kind, name);
}

function defineCondition(draft: Draft): void {
  const name = named(draft, "holds")();
  draft.declarations.push(
    say("declaration", "define condition")`define ${name} = ${condition(contextOf(draft, 2))}`,
  );
  const { conditions } = draft.declared;
  draft.declared = { ...draft.declared, conditions: [...conditions, name] };
}

function defineEvents(draft: Draft): void {
  const table = draft.random.pick(Object.keys(tables));
  const name = named(draft, "events")();
  const filter = condition({ ...contextOf(draft, 1), place: table });
  draft.declarations.push(
    say("declaration", "define events")`define ${name} = ${quoteName(table)} where (${filter})`,
  );
  const { events } = draft.declared;
  draft.declared = {
    ...draft.declared,
    events: { ...events, [table]: [...(events[table] ?? []), name] },
  };
}

/** A definition whose body compares its parameter. */
function defineCall(draft: Draft): void {
  const { random } = draft;
  const kind = random.pick(["number", "text"] as const);
  const name = named(draft, "call")();
  const context = contextOf(draft, 1);
  const body =
    kind === "number"
      ? say("body")`${value("number", context)} ${random.pick([">=", "<", "is"])} given`
      : random.pick([
          say("body")`${value("text", context)} is given`,
          say("body")`has orders where (channel is given) in last 12 months`,
          say("body")`${value("text", context)} contains given ignoring case`,
        ]);
  draft.declarations.push(
    say("declaration", "define call")`define ${name}(given: ${kind}) = ${body}`,
  );
  const { calls } = draft.declared;
  draft.declared = { ...draft.declared, calls: [...calls, { name, takes: kind, named: true }] };
}

function tiers(draft: Draft): void {
  const name = named(draft, "tiers")();
  const names = ["upper", "middle", "lower"].slice(0, 1 + draft.random.below(3));
  const rules = names.map(
    (tier) => say("tier", "tier")` tier ${tier} where ${condition(contextOf(draft, 1))}`,
  );
  const otherwise = draft.random.percent(50)
    ? say("otherwise", "otherwise")` otherwise rest`
    : nothing;
  draft.declarations.push(
    say("declaration", "tiers")`tiers ${name}${listed(rules, "")}${otherwise}`,
  );
  addSegments(
    draft,
    names.map((tier) => `${name}.${tier}`),
  );
}

function split(draft: Draft): void {
  const name = named(draft, "split")();
  const of = draft.random.pick(draft.declared.segments);
  draft.declarations.push(
    say(
      "declaration",
      "split",
    )`split ${name} of ${of} seed "${draft.random.pick(["a", "winter", "ß"])}" group control 12.5% group rest 87.5%`,
  );
  addSegments(draft, [`${name}.control`, `${name}.rest`]);
}

function expects({ random, declared, declarations }: Draft): void {
  declarations.push(expectation(random.pick(declared.segments), random));
}

function addSegments(draft: Draft, names: readonly string[]): void {
  const { segments } = draft.declared;
  draft.declared = { ...draft.declared, segments: [...segments, ...names] };
}
