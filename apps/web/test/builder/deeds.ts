import type { Edit } from "@satsuma/model";
import {
  add,
  addTo,
  combine,
  dissolve,
  gather,
  groupsIn,
  isDissolvable,
  isWithin,
  moveInto,
  negate,
  remove,
  reorder,
} from "@satsuma/web";
import type { Block, Group, How, Source } from "@satsuma/web";
import { meaningOf } from "./truth.ts";
import type { Meaning } from "./truth.ts";

/** Something that a person can do to a block, and what the whole must mean afterwards. */
export interface Deed {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly meaning: Meaning;
}

const added = "new_condition is known";

/** All that can be done to a root and its parts. */
export function deeds(root: Block, source: Source): readonly Deed[] {
  const whole = meaningOf(root, source.text);
  const at = (path: readonly number[], change: (one: Meaning) => Meaning): Meaning =>
    changed(whole, path, change);
  return places(root).flatMap(({ block, outer, path }) => [
    { name: "negate", edits: negate(block, source), meaning: at(path, opposite) },
    { name: "gather", edits: gather(block, "any", source), meaning: whole },
    ...(block.kind === "group" ? groupDeeds(block, outer, source, path, at) : []),
    ...(outer === undefined ? alone(block, source, whole) : []),
    ...(outer === undefined ? [] : partDeeds({ outer, path, root, source, whole, at })),
  ]);
}

type At = (path: readonly number[], change: (one: Meaning) => Meaning) => Meaning;

function groupDeeds(
  group: Group,
  outer: Group | undefined,
  source: Source,
  path: readonly number[],
  at: At,
): readonly Deed[] {
  const hows: readonly How[] = ["all", "any", "none", "some"];
  return [
    ...hows
      .filter((how) => how !== group.how)
      .map((how) => ({
        name: `combine ${how}`,
        edits: combine(group, how, source),
        meaning: at(path, (one) => ({ ...asGroup(one), how, least: 2 })),
      })),
    {
      name: "add",
      edits: add(group, added, source),
      meaning: at(path, (one) => ({ ...asGroup(one), of: [...asGroup(one).of, leaf(added)] })),
    },
    ...(isDissolvable(group, outer)
      ? [
          {
            name: "dissolve",
            edits: dissolve(group, outer, source),
            meaning: dissolved(path, at),
          },
        ]
      : []),
  ];
}

function dissolved(path: readonly number[], at: At): Meaning {
  const last = path.at(-1);
  if (last === undefined) return at(path, (one) => asGroup(one).of[0] ?? one);
  return at(path.slice(0, -1), (one) => {
    const group = asGroup(one);
    const inner = group.of[last];
    const parts = inner === undefined ? [] : asGroup(inner).of;
    return { ...group, of: group.of.toSpliced(last, 1, ...parts) };
  });
}

const alone = (block: Block, source: Source, whole: Meaning): readonly Deed[] =>
  block.kind === "group"
    ? []
    : (["all", "any"] as const).map((how) => ({
        name: `join ${how}`,
        edits: addTo(block, { how, isFilter: false }, added, source),
        meaning: { kind: "group", not: false, how, least: 0, of: [whole, leaf(added)] },
      }));

interface PartPlace {
  readonly outer: Group;
  readonly path: readonly number[];
  readonly root: Block;
  readonly source: Source;
  readonly whole: Meaning;
  readonly at: At;
}

function partDeeds({ outer, path, root, source, whole, at }: PartPlace): readonly Deed[] {
  const index = path.at(-1) ?? 0;
  const part = outer.of[index];
  if (part === undefined || outer.of.length < 2) return [];
  const above = path.slice(0, -1);
  const gone = (one: Meaning): Meaning => ({
    ...asGroup(one),
    of: asGroup(one).of.toSpliced(index, 1),
  });
  const moved = found(whole, path);
  return [
    { name: "remove", edits: remove(outer, index, source), meaning: at(above, gone) },
    {
      name: "reorder",
      edits: reorder(outer, index, outer.of.length - 1 - index, source),
      meaning: whole,
    },
    ...groupsIn(root, "")
      .filter(({ group }) => group !== outer && !isWithin(group, part))
      .map(({ group, path: to }) => ({
        name: "move",
        edits: moveInto(outer, index, group, source),
        meaning: changed(
          changed(whole, numbers(to), (one) => ({
            ...asGroup(one),
            of: [...asGroup(one).of, moved],
          })),
          above,
          gone,
        ),
      })),
  ];
}

const numbers = (path: string): readonly number[] =>
  path
    .split(".")
    .filter((one) => one !== "")
    .map(Number);

function changed(
  whole: Meaning,
  [first, ...rest]: readonly number[],
  change: (one: Meaning) => Meaning,
): Meaning {
  if (first === undefined) return change(whole);
  const group = asGroup(whole);
  return {
    ...group,
    of: group.of.map((part, i) => (i === first ? changed(part, rest, change) : part)),
  };
}

const found = (whole: Meaning, [first, ...rest]: readonly number[]): Meaning => {
  const part = first === undefined ? undefined : asGroup(whole).of[first];
  return part === undefined ? whole : found(part, rest);
};

const opposite = (one: Meaning): Meaning => ({ ...one, not: !one.not });

const leaf = (text: string): Meaning => ({ kind: "leaf", not: false, text });

function asGroup(meaning: Meaning): Extract<Meaning, { kind: "group" }> {
  if (meaning.kind !== "group") throw new RangeError(`no group: ${meaning.text}`);
  return meaning;
}

interface Place {
  readonly block: Block;
  readonly outer: Group | undefined;
  readonly path: readonly number[];
}

const places = (block: Block, outer?: Group, path: readonly number[] = []): readonly Place[] => [
  { block, outer, path },
  ...(block.kind === "group"
    ? block.of.flatMap((part, i) => places(part, block, [...path, i]))
    : []),
];
