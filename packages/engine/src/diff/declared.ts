import { walk } from "@satsuma/ir";
import type { Node, Program, Segment } from "@satsuma/ir";
import { tierConditions } from "../rules/tier-conditions.ts";

/** What the declarations of a program say, each without what it names. */
export interface Declared {
  /** By what it is and its name: `segment vip`, `define spend`, `param fewest`. Of a tier also which tiers come before it. */
  readonly own: ReadonlyMap<string, string>;
  /** What a segment's rule says; of a tier only its own condition. */
  rule(segment: Segment): string;
  /** The tiers that come before one. */
  earlier(segment: Segment): readonly string[];
  /** Everything that a segment depends on, near or far, in the same words. */
  uses(segment: Segment): ReadonlySet<string>;
}

/** Reads the declarations of a program. Names, titles and places do not count as what a declaration says. */
export function declared({ segments, definitions, parameters, callables = [] }: Program): Declared {
  const names = new Set([
    ...segments.map(({ name }) => segmentKey(name)),
    ...[...definitions, ...callables].map(({ name }) => `define ${name}`),
    ...parameters.map(({ name }) => `param ${name}`),
  ]);
  const said = (body: unknown): string => ownText(body, names);
  const earlier = new Map(
    segments.map((segment) => [segmentKey(segment.name), earlierTiers(segment, segments)]),
  );
  const rule = (segment: Segment): string => said(ownRule(segment));
  const before = (segment: Segment): readonly string[] =>
    earlier.get(segmentKey(segment.name)) ?? [];
  return {
    own: new Map([
      ...segments.map((segment): [string, string] => [
        segmentKey(segment.name),
        JSON.stringify([rule(segment), before(segment).toSorted()]),
      ]),
      ...[...definitions, ...callables].map((each): [string, string] => [
        `define ${each.name}`,
        said(each.of),
      ]),
      ...parameters.map(({ name, value }): [string, string] => [`param ${name}`, said(value)]),
    ]),
    rule,
    earlier: before,
    uses: (segment) => {
      const named = [...walk(segment.where)].flatMap((node) => referenceOf(node, names) ?? []);
      const all = [...named, ...before(segment)];
      return new Set(all.flatMap((key) => [key, ...(earlier.get(key) ?? [])]));
    },
  };
}

/** How a segment is called among the declarations. */
const segmentKey = (name: string): string => `segment ${name}`;

/** What is written at a segment; of a tier only its own condition, which customers of earlier tiers may meet as well. */
const ownRule = (segment: Segment): readonly unknown[] => [
  tierConditions(segment).own,
  segment.timezone,
  segment.asOf,
];

/** The tiers that come before one, whatever their order. */
const earlierTiers = ({ tier }: Segment, segments: readonly Segment[]): readonly string[] =>
  tier === undefined
    ? []
    : segments
        .filter((each) => each.tier?.of === tier.of && each.tier.index < tier.index)
        .map(({ name }) => segmentKey(name));

/** A tree as text, in which whatever has a name stands as that. */
function ownText(body: unknown, names: ReadonlySet<string>): string {
  return JSON.stringify(body, (_, value: unknown): unknown => {
    if (!isNode(value)) return value;
    const called = referenceOf(value, names);
    if (called !== undefined) return { called, as: "name" in value ? value.name : undefined };
    return Object.fromEntries(
      Object.entries(value).filter(([part]) => part !== "span" && part !== "title"),
    );
  });
}

/** The declaration that a node stands for; a call is named with its arguments. */
function referenceOf(node: Node, names: ReadonlySet<string>): string | undefined {
  if (node.kind === "member") return keyIn(names, segmentKey(node.segment));
  if (node.kind !== "defined" && node.kind !== "definedCond") return undefined;
  const head = node.name.replace(/\(.*/su, "").replaceAll("`", "").trim();
  return keyIn(names, `define ${head}`) ?? keyIn(names, `param ${head}`);
}

const keyIn = (names: ReadonlySet<string>, key: string): string | undefined =>
  names.has(key) ? key : undefined;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the checker makes has a kind where it is a node; all else lacks one
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
