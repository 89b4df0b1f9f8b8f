import fc from "fast-check";
import type { RulesDiff, SegmentDiff } from "@satsuma/engine";
import { expect, it } from "vitest";
import { people, peopleConfig, peopleFiles, rule } from "../support/random-rules.ts";
import type { Person } from "../support/random-rules.ts";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";

/** Rules of one project: segments that use a definition and each other, and tiers. */
interface Rules {
  readonly text: string;
  /** Who is in each segment. */
  readonly members: ReadonlyMap<string, (person: Person) => boolean>;
}

/** What rules are made of; an edit puts some of another's in their place. */
const parts = fc.record({
  defined: rule,
  base: rule,
  user: rule,
  first: rule,
  second: rule,
  except: fc.option(rule, { nil: undefined }),
  hasExtra: fc.boolean(),
  isArchived: fc.boolean(),
  areTiersSwapped: fc.boolean(),
});

type Parts = typeof parts extends fc.Arbitrary<infer Of> ? Of : never;

const changes = fc.subarray([
  "defined",
  "base",
  "user",
  "first",
  "except",
  "hasExtra",
  "isArchived",
  "areTiersSwapped",
] as const);

/** An edit of two sets of rules, which stand beside each other in one file. */
const edit = fc
  .tuple(fc.tuple(parts, parts, changes), fc.tuple(parts, parts, changes))
  .map((pair): readonly [Rules, Rules] => [
    together(pair.map(([before], i) => rulesOf(before, i))),
    together(
      pair.map(([before, other, changed], i) =>
        rulesOf(
          { ...before, ...Object.fromEntries(changed.map((part) => [part, other[part]])) },
          i,
        ),
      ),
    ),
  ]);

const together = (all: readonly Rules[]): Rules => ({
  text: all.map(({ text }) => text).join("\n"),
  members: new Map(all.flatMap(({ members }) => [...members])),
});

/** @param n ends the names of this set */
function rulesOf(of: Parts, n: number): Rules {
  const { defined, base, user, first, second, except, hasExtra, isArchived, areTiersSwapped } = of;
  const inBase = (person: Person): boolean => base.holds(person) && except?.holds(person) !== true;
  const uses = (person: Person): boolean => inBase(person) || defined.holds(person);
  const [one, two] = [
    { name: "x", ...first },
    { name: "y", ...second },
  ] as const;
  const [gold, silver] = areTiersSwapped ? [two, one] : [one, two];
  return {
    text: [
      `define d${n} = ${defined.text}`,
      `segment base${n} where ${base.text}${except === undefined ? "" : ` except ${except.text}`}`,
      `segment user${n} ${isArchived ? "status archived " : ""}where (member of base${n} or d${n}) and ${user.text}`,
      `segment far${n} where not member of user${n}`,
      `tiers t${n} tier ${gold.name} where ${gold.text} tier ${silver.name} where ${silver.text} otherwise z`,
      ...(hasExtra ? [`segment extra${n} where d${n} and likes`] : []),
    ].join("\n"),
    members: new Map<string, (person: Person) => boolean>([
      [`base${n}`, inBase],
      [`user${n}`, (person) => !isArchived && uses(person) && user.holds(person)],
      [`far${n}`, (person) => !(uses(person) && user.holds(person))],
      [`t${n}.${gold.name}`, gold.holds],
      [`t${n}.${silver.name}`, (person) => silver.holds(person) && !gold.holds(person)],
      [`t${n}.z`, (person) => !silver.holds(person) && !gold.holds(person)],
      ...(hasExtra
        ? [
            [
              `extra${n}`,
              (person: Person) => defined.holds(person) && person.likes === true,
            ] as const,
          ]
        : []),
    ]),
  };
}

it("of random edits is what the customers say, segment by segment, and its sums add up", async () => {
  const folder = await folderWith(peopleFiles);
  const project = await projectIn(folder, peopleConfig);
  await fc.assert(
    fc.asyncProperty(edit, async ([before, after]) => {
      await writeIn(folder, "segments/r.seg", after.text);
      const base = { name: "before", texts: new Map([["segments/r.seg", before.text]]) };
      const diff = await project.diff(base);
      for (const [name, isMember] of after.members) {
        const told = diff.segments.find((segment) => segment.name === name);
        expect(diff.unchanged.includes(name)).toBe(told === undefined);
        const wasMember = before.members.get(name) ?? (() => false);
        expect(told ?? figures(isMember, isMember)).toMatchObject(figures(wasMember, isMember));
      }
      diff.segments.forEach(addsUp);
      tiersAddUp(diff);
    }),
    { numRuns: 12, seed: 9 },
  );
});

/** What comes of two memberships, counted customer by customer. */
function figures(
  was: (person: Person) => boolean,
  is: (person: Person) => boolean,
): Pick<SegmentDiff, "before" | "after" | "entered" | "stayed" | "left"> {
  const count = (test: (person: Person) => boolean): number => people.filter(test).length;
  return {
    before: count(was),
    after: count(is),
    entered: count((person) => is(person) && !was(person)),
    stayed: count((person) => is(person) && was(person)),
    left: count((person) => was(person) && !is(person)),
  };
}

function addsUp({ before, after, entered, stayed, left, entering, leaving }: SegmentDiff): void {
  const sum = (causes: SegmentDiff["entering"]): number =>
    causes.reduce((total, { customers }) => total + customers, 0);
  expect([entered + stayed, stayed + left]).toEqual([after, before]);
  expect([sum(entering), sum(leaving)]).toEqual([entered, left]);
}

function tiersAddUp({ tiers, customers, segments }: RulesDiff): void {
  for (const { moves, after } of tiers) {
    expect(moves.reduce((total, move) => total + move.customers, 0)).toBe(customers);
    for (const name of after) {
      const told = segments.find((segment) => segment.name === name);
      if (told === undefined) continue;
      const into = moves.filter(({ to }) => to === name);
      expect(into.reduce((total, move) => total + move.customers, 0)).toBe(told.after);
    }
  }
}
