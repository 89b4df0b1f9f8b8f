import type { Profile, ProfiledVariable, Project } from "@satsuma/engine";
import { csv } from "@satsuma/plugin-files";
import { beforeAll, describe, expect, test } from "vitest";
import { profiledConfig, profiledShop } from "../support/profiled-shop.ts";
import { sharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const shop = sharedProject(profiledShop(), profiledConfig, "2026-01-01T12:00:00Z");

let project: Project;
let club: Profile;
let mixed: Profile;

beforeAll(async () => {
  ({ project } = shop());
  club = await project.profile("club");
  mixed = await project.profile("mixed");
});

describe("whom a profile is of", () => {
  test("a mistyped name is no condition: the segment that was meant is named", async () => {
    await expect(project.profile("clubb")).rejects.toMatchObject({
      code: "RUN_SEGMENT",
      help: 'did you mean "club"?',
    });
  });
});

describe("what sets a segment apart", () => {
  test("how much more members do counts all that they did, also of values too rare to compare", async () => {
    // Ten members with an order of tea and one of a kind of their own each; ten others with an order of tea.
    const orders = Array.from({ length: 20 }, (_, i) => {
      const own = i < 10 ? [`${i}-own,${i},2025-11-01T10:00:00Z,kind ${i}`] : [];
      return [
        `${i},${i},2025-11-01T10:00:00Z,tea`,
        `${i}-2,${i},2025-11-02T10:00:00Z,milk`,
        ...own,
      ];
    });
    const shop = {
      "data/customers.csv": `id,inside\n${orders.map((_, i) => `${i},${i < 10}`).join("\n")}\n`,
      "data/orders.csv": `order_id,id,ordered_at,product\n${orders.flat().join("\n")}\n`,
      "segments/s.seg": "segment inside_it where inside",
    };
    const config = {
      ...profiledConfig,
      customers: { from: csv("data/customers.csv"), key: "id" },
      events: {
        orders: { ...profiledConfig.events["orders"]!, fields: {} },
      },
    };
    const alone = await projectIn(await folderWith(shop), config);
    const { fields: found } = await alone.profile("inside_it");
    expect(found.find(({ field }) => field === "product")).toMatchObject({
      compared: 2,
      activity: 30 / 20,
    });
  });

  test("the variable in which members differ comes first, with its effect and interval", () => {
    const [first] = club.variables;
    expect(first).toMatchObject({ name: "visits", origin: "attribute", kind: "number" });
    expect(first?.comparison).toMatchObject({ direction: "higher", isBeyondChance: true });
    expect(first?.comparison?.effect.value).toBeGreaterThan(0.95);
    expect(first?.comparison?.effect.low).toBeGreaterThan(0.9);
  });

  test("what the segment was defined by stands apart and says so", () => {
    expect(club.byDefinition.map(({ name }) => name)).toEqual(["club"]);
    expect(club.byDefinition[0]?.definedBy).toBe("the rule reads club");
  });

  test("variables that do not differ are not marked, and come after those that do", () => {
    const marks = club.variables.map(({ comparison }) => comparison?.isBeyondChance);
    expect(marks).toEqual([true, ...marks.slice(1).map(() => false)]);
  });

  test("a segment of behaviour is defined by what its rule reads of events", async () => {
    const { byDefinition } = await project.profile("buyers");
    expect(names(byDefinition)).toEqual(["days_since_orders", "orders_count", "orders_in_90_days"]);
  });

  test("unknown values are counted and left out of figures", () => {
    const age = variable(club, "age");
    expect(age.unknown).toEqual({ segment: 19, base: 18 });
    expect(age).toMatchObject({ segment: { known: 181 }, base: { known: 182 } });
  });

  test("dates have dates for figures, and lists are compared item by item", async () => {
    const hobbies = variable(club, "hobbies");
    expect(hobbies).toMatchObject({ kind: "list", known: { segment: 200, base: 200 } });
    expect(hobbies.kind === "list" && hobbies.values.map(({ value }) => value).toSorted()).toEqual([
      "golf",
      "tea",
    ]);
    const joined = variable(club, "joined");
    expect(joined.kind).toBe("date");
    expect(joined).toMatchObject({
      segment: { median: expect.stringMatching(/^202\d-\d\d-\d\d$/u) },
    });
  });

  test("a text that names customers is no category, and it is said why", () => {
    expect(club.skipped).toContainEqual({
      name: "nickname",
      why: "360 different values: it names customers and does not group them",
    });
  });

  test("the segment and its complement are mirror images", async () => {
    const outside = await project.profile("outside");
    for (const each of club.variables) {
      const other = variable(outside, each.name);
      if (each.kind !== "number" || each.comparison === undefined) continue;
      expect(other.comparison?.effect.value).toBeCloseTo(-each.comparison.effect.value, 10);
      expect(other.comparison?.effect.low).toBeCloseTo(-each.comparison.effect.high, 10);
      expect(other).toMatchObject({ segment: each.base, base: each.segment });
    }
  });

  test("against another segment those in both are left out of the base, and counted", async () => {
    const { base, segment } = await project.profile("club", { against: "mixed" });
    expect(segment.size).toBe(200);
    expect(base).toMatchObject({ kind: "segment", name: "mixed", size: 100, both: 100 });
  });

  test("an expression is profiled like a segment", async () => {
    const found = await project.profile("club and visits >= 30");
    expect(found.segment.size).toBeGreaterThan(0);
    expect(names(found.byDefinition)).toEqual(["club", "visits"]);
  });
});

describe("products", () => {
  test("are compared by how many customers have them", () => {
    const { fields } = mixed;
    const products = fields.find(({ field }) => field === "product");
    expect(products?.over.map(({ value }) => value).toSorted()).toEqual(["lamps", "tea"]);
    expect(products?.under.map(({ value }) => value)).toEqual(["books"]);
    const [first] = products!.over;
    expect(first?.segment).toMatchObject({ isSuppressed: false });
    // Nobody else has them: there is no ratio.
    expect(first?.lift).toBeUndefined();
    expect(first?.difference?.low).toBeGreaterThan(0.3);
  });

  test("that fewer than the minimum group have are not told", () => {
    // Sixteen customers bought the rare thing, eight of them of the mixed kind.
    expect(JSON.stringify(mixed.fields)).not.toContain("rare");
  });
});

describe("how alike members are", () => {
  test("two groups hidden in a segment are found, and said in words", () => {
    const { variation, warnings, persona } = mixed;
    expect(variation?.halves?.isTwoGroups).toBe(true);
    expect(variation?.halves?.smaller).toBeCloseTo(0.5, 1);
    expect(variation?.halves?.differences.map(({ name }) => name)).toContain("age");
    expect(warnings.join(" ")).toContain("two groups");
    expect(persona.map(({ figures }) => figures).flat()).toContain("variation.halves");
  });

  test("no two groups are found where members are of one kind", async () => {
    const { variation, warnings } = await project.profile("club and not mixed");
    expect(variation?.halves?.isTwoGroups).toBe(false);
    expect(warnings.join(" ")).not.toContain("two groups");
  });

  test.each(["a", "b"])("nor among any of them who are drawn by lot (%s)", async (seed) => {
    const { variation } = await project.profile(
      `not club and not mixed and in sample 70% seed "${seed}"`,
    );
    expect(variation?.halves?.isTwoGroups).toBe(false);
    expect(variation?.halves?.chance).toBeGreaterThan(0);
  });

  test("members are named only where that is asked for", async () => {
    expect(JSON.stringify(club.variation)).not.toContain("keys");
    const { variation } = await project.profile("visitors", { members: true });
    expect(variation?.typical?.keys).toHaveLength(10);
    expect(new Set([...variation!.typical!.keys!, ...variation!.fringe!.keys!]).size).toBe(20);
  });

  test("profiling again gives the same", async () => {
    expect(await project.profile("club")).toEqual(club);
  });
});

describe("the persona", () => {
  test("has five to eight sentences, and each names figures that the profile has", () => {
    expect(mixed.persona.length).toBeGreaterThanOrEqual(5);
    expect(mixed.persona.length).toBeLessThanOrEqual(8);
    for (const { figures } of mixed.persona)
      for (const path of figures) expect([path, figureAt(mixed, path)]).toEqual([path, true]);
  });
});

describe("demand", () => {
  test("adds up to all events of both sides, month by month, weekday by weekday and hour by hour", () => {
    const { months, weekdays, hours } = club.demand!;
    const all = profiledShop()["data/orders.csv"]!.trim().split("\n").length - 1;
    for (const parts of [months, weekdays, hours]) expect(eventsIn(parts)).toBe(all);
    expect(months.map(({ label }) => label).slice(0, 2)).toEqual(["2025-01", "2025-02"]);
    // Ten o'clock in UTC is eleven or twelve in Berlin.
    expect(
      hours
        .filter(({ segment }) => "events" in segment && segment.events > 0)
        .map(({ label }) => label),
    ).toEqual(["11", "12"]);
  });

  test("of a past instant knows nothing of later events", async () => {
    const { demand, warnings } = await project.profile("club", { asOf: "2025-04-01" });
    expect(warnings.join(" ")).toContain("Attributes have no history");
    expect(club.warnings.join(" ")).not.toContain("history");
    expect(demand?.months.map(({ label }) => label)).toEqual(["2025-01", "2025-02", "2025-03"]);
  });
});

describe("degenerate segments", () => {
  test("of an empty one nothing is shown but that it is empty", async () => {
    const found = await project.profile("nobody");
    expect(found).toMatchObject({
      variables: [],
      fields: [],
      persona: [],
      segment: { size: 0, share: 0 },
    });
    expect(found.warnings).toEqual(["nobody has no members: there is nothing to profile."]);
  });

  test("of one before all events it is told when the data begins and ends", async () => {
    const { warnings } = await project.profile("has orders ever", { asOf: "2020-01-01" });
    expect(warnings.join(" ")).toContain("the data is of 2025-01-10 to 2025-12-10");
  });

  test("of three members no figure is shown", async () => {
    const found = await project.profile("few");
    expect(found).toMatchObject({ variables: [], byDefinition: [], fields: [], persona: [] });
    expect(found.demand).toBeUndefined();
    expect(found.variation).toBeUndefined();
    expect(found.warnings[0]).toContain("fewer than the 10");
  });

  test("of everyone the figures are shown, and that there is nobody to compare with", async () => {
    const found = await project.profile("everyone");
    expect(found.base).toMatchObject({ kind: "none", size: 0 });
    expect(variable(found, "age")).toMatchObject({ segment: { known: 363 } });
    expect(found.variables.every(({ comparison }) => comparison === undefined)).toBe(true);
    expect(found.warnings[0]).toContain("nobody to compare with");
  });

  test("three customers outside a segment are no base, and nothing is said of them", async () => {
    const found = await project.profile("nearly_everyone");
    expect(found.base).toMatchObject({ kind: "none", size: 3 });
    expect(found.variables.every((each) => each.kind !== "number" || each.base === undefined)).toBe(
      true,
    );
    expect(found.demand?.months.every(({ base }) => base === undefined)).toBe(true);
  });

  test("a segment that does not exist is refused", async () => {
    await expect(project.profile("nonsense")).rejects.toMatchObject({ code: "RUN_SEGMENT" });
    await expect(project.profile("club", { against: "nonsense" })).rejects.toMatchObject({
      code: "RUN_SEGMENT",
    });
  });

  test("before the first event behaviour is nothing, and no figure is NaN", async () => {
    const found = await project.profile("club", { asOf: "2020-01-01" });
    expect(found.demand).toBeUndefined();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test("shops of five show nothing, unless the config lets groups be so small", async () => {
    const folder = await folderWith(smallShop);
    const small = await projectIn(folder, smallConfig);
    expect((await small.profile("recent")).variables).toEqual([]);
    await small.close();
    const config = { ...smallConfig, privacy: { minimumGroup: 1 } };
    const open = await projectIn(folder, config);
    const found = await open.profile("recent");
    expect(found.variables.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

const names = (variables: readonly ProfiledVariable[]): string[] =>
  variables.map(({ name }) => name).toSorted();

function variable({ variables, byDefinition }: Profile, name: string): ProfiledVariable {
  const found = [...variables, ...byDefinition].find((each) => each.name === name);
  if (found === undefined) throw new Error(`no variable ${name}`);
  return found;
}

/** Whether the profile has what a path leads to. */
function figureAt(profile: Profile, path: string): boolean {
  const [place = "", name = "", part = ""] = path.split(".");
  if (place === "variables" || place === "byDefinition")
    return profile[place].some((each) => `${place}.${each.name}` === path);
  if (place === "fields")
    return profile.fields.some(({ events, field }) => events === name && field === part);
  if (place === "demand")
    return (
      (name === "months" || name === "weekdays") &&
      profile.demand![name].some(({ label }) => label === part)
    );
  return place === "segment" ? name in profile.segment : name in profile.variation!;
}

const eventsIn = (parts: NonNullable<Profile["demand"]>["months"]): number =>
  parts
    .flatMap(({ segment, base }) => [segment, base])
    .reduce((sum, figures) => sum + (figures && "events" in figures ? figures.events : 0), 0);
