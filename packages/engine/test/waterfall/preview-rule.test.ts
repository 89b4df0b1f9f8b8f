import fc from "fast-check";
import type { Preview, PreviewCondition } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import {
  held,
  leaf,
  people,
  peopleConfig,
  peopleFiles,
  rule,
  sizeOf,
} from "../support/random-rules.ts";
import type { Rule } from "../support/random-rules.ts";
import { sharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const persons = sharedProject(peopleFiles, peopleConfig);
const shop = sharedProject(smallShop, smallConfig);

describe("the figures of random rules", () => {
  it("are those of the customers, and add up on every level", async () => {
    const { project } = persons();
    await fc.assert(
      fc.asyncProperty(rule, async (each) => {
        const preview = await project.preview(each.text);
        expect(preview).toMatchObject({ size: sizeOf(each), customers: people.length });
        addsUp(preview.conditions, { reached: people.length, size: preview.size, isAll: true });
        expect(preview.sample).toEqual(keysOf(each).slice(0, 10));
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it("say of each condition what the rule would be without it", async () => {
    const { project } = persons();
    const lists = fc.array(rule, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lists, fc.boolean(), async (parts, isAll) => {
        const of = parts.map(({ text }) => `not (not (${text}))`);
        const text = `${isAll ? "all" : "any"} of (${of.join(", ")})`;
        const preview = await project.preview(text);
        const listed = isAll ? preview.conditions : preview.conditions[0]!.of!;
        // Parts that are lists of the same kind are taken apart; only those that were not can be told by their place.
        fc.pre(listed.length === parts.length);
        expect(listed.map(({ only }) => only)).toEqual(
          parts.map((_, i) => decidedBy(i, parts, isAll)),
        );
        expect(listed.map(({ alone }) => alone)).toEqual(parts.map(sizeOf));
      }),
      { numRuns: 8, seed: 6 },
    );
  });

  it.each([
    ["one", () => 1],
    ["half", (of: number) => of >> 1],
    ["all", (of: number) => of],
  ])(
    "of more conditions than one statement counts, of which %s must hold, are so too",
    async (_, needed) => {
      const some = fc.array(leaf, { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(some, some, async (often, others) => {
          const parts = [
            ...Array.from({ length: 60 }, (_, i) => often[i % often.length]!),
            ...others,
          ];
          const needs = needed(parts.length);
          const text = `at least ${needs} of (${parts.map((part) => part.text).join(", ")})`;
          const { conditions } = await persons().project.preview(text);
          const listed = needs === parts.length ? conditions : conditions[0]!.of!;
          expect(
            listed.map(({ reached, size, alone, only }) => ({ reached, size, alone, only })),
          ).toEqual(parts.map((_, i) => figuresOf(i, parts, needs)));
        }),
        { numRuns: 1, seed: 8 },
      );
    },
  );
});

/** A part of a list, counted customer by customer. */
function figuresOf(
  place: number,
  parts: readonly Rule[],
  needs: number,
): Pick<PreviewCondition, "reached" | "size" | "alone" | "only"> {
  const part = parts[place]!;
  const before = needs === parts.length ? place : needs - 1;
  const reached = people.filter((person) => held(parts.slice(0, place), person) === before);
  const others = parts.filter((_, i) => i !== place);
  const isHeld = needs !== parts.length;
  const decided = people.filter(
    (person) => held(others, person) === needs - 1 && part.holds(person) === isHeld,
  );
  return {
    reached: reached.length,
    size: reached.filter(part.holds).length,
    alone: sizeOf(part),
    only: decided.length,
  };
}

/** Customers of whom one part alone decides: the only one that fails of all, or the only one that holds of any. */
const decidedBy = (part: number, parts: readonly Rule[], isAll: boolean): number =>
  people.filter((person) =>
    parts.every(({ holds }, i) => holds(person) === (i === part ? !isAll : isAll)),
  ).length;

/** Sums of a list and, below it, of every list in it. */
function addsUp(
  of: readonly PreviewCondition[],
  list: { readonly reached: number; readonly size: number; readonly isAll: boolean },
): void {
  const sum = (figure: "removed" | "size"): number =>
    of.reduce((total, each) => total + each[figure], 0);
  expect(list.isAll ? list.reached - sum("removed") : sum("size")).toBe(list.size);
  for (const each of of) {
    expect(each.reached - each.removed).toBe(each.size);
    if (each.of !== undefined) addsUp(each.of, { ...each, isAll: each.needs === each.of.length });
  }
}

const keysOf = ({ holds }: Rule): readonly number[] => people.filter(holds).map(({ key }) => key);

describe("a preview", () => {
  it("takes lists in lists apart, in order, with what each part adds or removes", async () => {
    const preview = await previewed(
      'has orders ever and any of (country is "AT", all of (country is "DE", email_opt_in))',
    );
    expect(figures(preview.conditions)).toEqual([
      ["has orders ever", 5, 4],
      [
        'any of (country is "AT", all of (country is "DE", email_opt_in))',
        4,
        3,
        [
          ['country is "AT"', 4, 1],
          [
            'all of (country is "DE", email_opt_in)',
            3,
            2,
            [
              ['country is "DE"', 3, 2],
              ["email_opt_in", 2, 2],
            ],
          ],
        ],
      ],
    ]);
    expect(preview.conditions[1]).toMatchObject({ needs: 1, english: "at least one of these:" });
  });

  it("says of an at-least list with whom each condition makes the number full", async () => {
    const [list] = (
      await previewed('at least 2 of (has orders ever, country is "DE", email_opt_in)')
    ).conditions;
    // ada and cleo by their country; dan has one of the three, eve and bo have their orders only.
    expect(list).toMatchObject({ needs: 2, size: 2 });
    expect(list!.of!.map(({ size, only }) => [size, only])).toEqual([
      [0, 0],
      [2, 0],
      [0, 0],
    ]);
  });

  it("writes what `except`, `none of` and a negated list mean at each condition", async () => {
    const { folder, project } = shop();
    const rules = `segment one where has orders ever # "all"
  except country is "DE" or email_opt_in # neither
segment two where has orders ever except (
  country is "DE")
segment three where not (has orders ever and country is "DE")`;
    await writeIn(folder, "segments/x.seg", rules);
    const texts = async (segment: string): Promise<readonly string[]> =>
      (await project.preview(segment)).conditions.map(({ text }) => text);
    expect(await texts("one")).toEqual([
      "has orders ever",
      'not (country is "DE")',
      "not (email_opt_in)",
    ]);
    expect(await texts("two")).toEqual(["has orders ever", 'not (country is "DE")']);
    const [three] = (await project.preview("three")).conditions;
    expect(three!.of!.map(({ text, alone }) => [text, alone])).toEqual([
      ["not (has orders ever)", 1],
      ['not (country is "DE")', 3],
    ]);
  });

  it("shows lists of one kind within each other as one list", async () => {
    const { conditions } = await previewed(
      'any of (country is "AT", not (not email_opt_in and not has orders ever)) and all of (country is known)',
    );
    expect(conditions.map(({ of }) => of?.map(({ text, size }) => [text, size]))).toEqual([
      [
        ['country is "AT"', 1],
        ["not (not email_opt_in)", 3],
        ["not (not has orders ever)", 1],
      ],
      undefined,
    ]);
  });

  it("marks conditions that include nobody, exclude nobody or are redundant, and no others", async () => {
    const dead = async (text: string): Promise<readonly (string | undefined)[]> =>
      (await previewed(text)).conditions.map((each) => each.dead);
    expect(await dead('has orders ever and country is "XX"')).toEqual([
      undefined,
      "includes nobody",
    ]);
    expect(await dead('country is "DE" and has orders ever')).toEqual([
      undefined,
      "excludes nobody",
    ]);
    expect(await dead('has orders ever and country is "DE"')).toEqual(["redundant", undefined]);
    expect(await dead('country is "DE" and email_opt_in')).toEqual([undefined, "excludes nobody"]);
    expect(await dead('country is "AT" and email_opt_in')).toEqual([undefined, undefined]);
  });

  it("marks parts of an any-of list that nobody or everybody comes in by", async () => {
    const text = 'any of (country is "XX", has orders ever, country is "AT")';
    const [list] = (await previewed(text)).conditions;
    expect(list!.of!.map((each) => each.dead)).toEqual(["includes nobody", undefined, "redundant"]);
    const [all] = (await previewed("any of (has at least 0 orders ever, email_opt_in)")).conditions;
    expect(all).toMatchObject({
      dead: "excludes nobody",
      of: [{ dead: "excludes nobody" }, { dead: "redundant" }],
    });
  });

  it("names customers who fail one condition only, and which", async () => {
    const { nearMisses } = await previewed(
      'has orders ever and country is "DE" and has orders in last 90 days',
    );
    expect(nearMisses).toEqual([
      { customer: "bo", condition: 1 },
      { customer: "eve", condition: 1 },
      { customer: "cleo", condition: 2 },
    ]);
  });

  it("marks nothing where there are no customers to tell by", async () => {
    const shop = {
      ...smallShop,
      "data/customers.csv": smallShop["data/customers.csv"]!.split("\n")[0]!,
    };
    const project = await projectIn(await folderWith(shop), smallConfig);
    expect(await project.preview("has orders ever and has no orders in last 9 days")).toMatchObject(
      {
        size: 0,
        customers: 0,
        conditions: [{ reached: 0 }, { reached: 0 }],
        sample: [],
        nearMisses: [],
      },
    );
  });

  it("is the same however many customers are taken at once", async () => {
    const text = "in top 3 by points and at least 2 of (likes, opted, has orders ever)";
    const folder = await folderWith(peopleFiles);
    const ranged = await projectIn(folder, peopleConfig, undefined, { customersAtOnce: 7 });
    expect(await ranged.preview(text)).toEqual(await persons().project.preview(text));
  });
});

describe("tiers", () => {
  it("take all customers, in order, and say what each condition is met by alone", async () => {
    expect(await shop().project.previewTiers("loyalty", { asOf: "2026-03-01" })).toMatchObject({
      of: "loyalty",
      title: "Loyalty",
      customers: 5,
      tiers: [
        { name: "loyalty.gold", text: "count of orders ever >= 3", reached: 5, size: 1, alone: 1 },
        { name: "loyalty.silver", reached: 4, size: 3, alone: 4 },
        { name: "loyalty.none_yet", reached: 1, size: 1, alone: 5 },
      ],
      rest: 0,
    });
  });

  it("leave a rest without `otherwise`, and are marked where they take nobody", async () => {
    const tiers = `tiers t tier x where count of orders ever >= 1
  tier y where count of orders ever >= 2
  tier z where country is "XX"`;
    const { folder, project } = shop();
    await writeIn(folder, "segments/t.seg", tiers);
    const { tiers: told, rest } = await project.previewTiers("t");
    expect(rest).toBe(1);
    expect(told.map(({ dead }) => dead)).toEqual([undefined, "redundant", "includes nobody"]);
    expect(told.reduce((sum, { size }) => sum + size, rest)).toBe(5);
  });

  it("are shown as written, on one line without comments; what is in quotes stays", async () => {
    const tiers = `tiers t tier x where country is "D  E" # all of them
    and email_opt_in`;
    const folder = await folderWith({ ...smallShop, "segments/shop.seg": tiers });
    const { tiers: told } = await (await projectIn(folder, smallConfig)).previewTiers("t");
    expect(told[0]?.text).toBe('country is "D  E" and email_opt_in');
  });

  it("of random rules add up to all customers", async () => {
    const { folder, project } = persons();
    await fc.assert(
      fc.asyncProperty(rule, rule, async (one, two) => {
        const tiers = `tiers t tier x where ${one.text} tier y where ${two.text}`;
        await writeIn(folder, "segments/t.seg", tiers);
        const preview = await project.previewTiers("t");
        const taken = preview.tiers.map(({ size }) => size);
        expect([...taken, preview.rest].reduce((sum, size) => sum + size)).toBe(people.length);
        expect(preview.tiers.map(({ alone }) => alone)).toEqual([one, two].map(sizeOf));
      }),
      { numRuns: 6, seed: 7 },
    );
  });

  it("that do not exist are an error with the nearest name", async () => {
    await expect(shop().project.previewTiers("loyalti")).rejects.toMatchObject({
      code: "RUN_SEGMENT",
      help: 'did you mean "loyalty"?',
    });
  });

  it("shown one by one say which earlier tier takes their customers", async () => {
    const { conditions } = await shop().project.preview("loyalty.silver", { asOf: "2026-03-01" });
    expect(conditions.map(({ text, removed }) => [text, removed])).toEqual([
      ["count of orders ever >= 1", 1],
      ["not (count of orders ever >= 3)", 1],
    ]);
  });
});

const previewed = (text: string): Promise<Preview> =>
  shop().project.preview(text, { asOf: "2026-03-01" });

/** What each condition is asked of and keeps, and the same of its parts. */
const figures = (of: readonly PreviewCondition[]): unknown[] =>
  of.map((each) => [
    each.text,
    each.reached,
    each.size,
    ...(each.of === undefined ? [] : [figures(each.of)]),
  ]);
