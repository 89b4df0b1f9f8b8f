import { join } from "node:path";
import { sql } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import type { Progress, Project, RulesDiff } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { sharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const asOf = "2026-03-01";
const shop = sharedProject(smallShop, smallConfig);

describe("against the last run", () => {
  it("says who comes and goes by which condition, on the data and as of the instant of now", async () => {
    const { folder, project } = shop();
    await write(folder, "segment s where has orders in last 90 days and country is known");
    const { run } = await project.run({ asOf });
    await write(folder, 'segment s where has orders ever and country is "DE" and email_opt_in');
    expect(await project.diff("last run", { asOf })).toEqual({
      asOf: "2026-02-28T23:00:00Z",
      customers: 5,
      base: { kind: "last run", run, asOf: "2026-02-28T23:00:00Z" },
      segments: [
        {
          name: "s",
          change: "changed",
          because: [],
          before: 2,
          after: 2,
          entered: 1,
          stayed: 1,
          left: 1,
          entering: [
            {
              kind: "condition",
              text: "has orders in last 90 days",
              customers: 1,
              sample: ["cleo"],
            },
          ],
          leaving: [{ kind: "condition", text: 'country is "DE"', customers: 1, sample: ["bo"] }],
          texts: [
            {
              field: "rule",
              before: "has orders in last 90 days and country is known",
              after: 'has orders ever and country is "DE" and email_opt_in',
            },
          ],
        },
      ],
      unchanged: [],
      tiers: [],
    });
  });

  it("says that nothing changed right after a run, and after a change of spaces and comments", async () => {
    const { folder, project } = shop();
    await write(folder, "segment s where email_opt_in and country is known");
    await project.run({ asOf });
    const same = { segments: [], unchanged: ["s"], customers: 5 };
    expect(await project.diff("last run", { asOf })).toMatchObject(same);
    await write(folder, "# hi\nsegment s\n  where email_opt_in # yes\n    and country is known");
    expect(await project.diff("last run", { asOf })).toMatchObject(same);
  });

  it("is an error where there was no run, and where it did not keep its rules, unless they are still the same", async () => {
    const { folder, project } = await openShop("segment s where email_opt_in");
    await expect(project.diff("last run")).rejects.toMatchObject({ code: "RUN_NOT_RUN" });
    await project.run({ asOf });
    await project.close();
    const warehouse = await openDuckDb({ file: join(folder, ".satsuma", "satsuma.duckdb") });
    await warehouse.execute(sql`DELETE FROM satsuma.rule_texts`);
    await warehouse.close();
    const again = await projectIn(folder, smallConfig);
    expect(await again.diff("last run", { asOf })).toMatchObject({ unchanged: ["s"] });
    await write(folder, "segment s where country is known");
    await expect(again.diff("last run", { asOf })).rejects.toMatchObject({ code: "RUN_NO_RULES" });
  });

  it("keeps the rules of each run, also when the same come back", async () => {
    const [one, two] = ["segment s where email_opt_in", "segment s where country is known"];
    const { folder, project } = shop();
    const runs: number[] = [];
    for (const text of [one, two, one]) {
      await write(folder, text);
      runs.push((await project.run({ asOf })).run);
    }
    await write(folder, two);
    const diff = await project.diff("last run", { asOf });
    expect(new Set(runs).size).toBe(3);
    expect(diff).toMatchObject({ base: { run: runs[2] } });
    expect(diff.segments[0]!.texts).toEqual([
      { field: "rule", before: "email_opt_in", after: "country is known" },
    ]);
  });
});

describe("a segment", () => {
  it("that is new, gone or renamed is told as that", async () => {
    const diff = await compared(
      "segment old where email_opt_in segment gone where has orders ever",
      'segment fresh "New name" where email_opt_in segment added where country is known',
    );
    expect(brief(diff)).toEqual([
      ["fresh", "renamed", 3, 3],
      ["added", "added", 0, 4],
      ["gone", "removed", 4, 0],
    ]);
    expect(diff.segments[0]).toMatchObject({ was: "old", stayed: 3, entering: [], leaving: [] });
    expect(diff.segments[0]!.texts).toEqual([{ field: "title", after: "New name" }]);
    expect(diff.segments[1]!.entering).toMatchObject([{ kind: "existence", customers: 4 }]);
    expect(diff.segments[2]!.leaving).toMatchObject([{ kind: "existence", customers: 4 }]);
  });

  it("that is written as before is affected by what it uses, near or far", async () => {
    const rules = (country: string, least: number): string => `
      param fewest: number = ${least}
      define at_home = country is "${country}"
      define often(n: number) = has orders ever and count of orders ever >= n
      segment a where at_home
      segment b where member of a and email_opt_in
      segment c where often(fewest)
      segment d where email_opt_in`;
    const diff = await compared(rules("DE", 1), rules("AT", 2));
    expect(diff.unchanged).toEqual(["d"]);
    expect(diff.segments.map(({ name, change, because }) => [name, change, because])).toEqual([
      ["a", "affected", ["define at_home"]],
      ["b", "affected", ["define at_home"]],
      ["c", "affected", ["param fewest"]],
    ]);
    expect(brief(diff)).toEqual([
      ["a", "affected", 2, 1],
      ["b", "affected", 2, 0],
      ["c", "affected", 4, 1],
    ]);
  });

  it("is not told for a definition's title, nor one whose definition did not change", async () => {
    const rules = (title: string): string =>
      `define at_home = country is "DE" ${title} segment a where at_home`;
    expect(await compared(rules('"Home"'), rules('"At home"'))).toMatchObject({
      segments: [],
      unchanged: ["a"],
    });
  });

  it("whose title, owner, schedule or tags differ says so and counts its members", async () => {
    const diff = await compared(
      'segment s "One" tags x schedule every day at 04:00 where email_opt_in',
      'segment s "Two" owner "crm@shop.example" tags x, y schedule every monday where email_opt_in',
    );
    expect(brief(diff)).toEqual([["s", "changed", 3, 3]]);
    expect(diff.segments[0]!.texts).toEqual([
      { field: "title", before: "One", after: "Two" },
      { field: "owner", after: "crm@shop.example" },
      { field: "tags", before: "x", after: "x, y" },
      { field: "schedule", before: "every day at 04:00", after: "every monday" },
    ]);
  });

  it("that is archived loses everybody, and whoever uses it nobody", async () => {
    const diff = await compared(
      "segment s where email_opt_in segment user where member of s",
      "segment s status archived where email_opt_in segment user where member of s",
    );
    expect(brief(diff)).toEqual([["s", "changed", 3, 0]]);
    expect(diff.segments[0]!.leaving).toMatchObject([
      { kind: "status", text: "status archived", customers: 3 },
    ]);
    expect(diff.unchanged).toEqual(["user"]);
  });

  it("is looked at alone where it is asked for, and must exist on one side", async () => {
    const { folder, project } = shop();
    await write(folder, "segment a where email_opt_in segment b where country is known");
    const base = baseOf("segment a where has orders ever segment b where has orders ever");
    const only = await project.diff(base, { asOf, segments: ["b"] });
    expect(only.segments.map(({ name }) => name)).toEqual(["b"]);
    await expect(project.diff(base, { segments: ["bb"] })).rejects.toMatchObject({
      code: "RUN_SEGMENT",
    });
  });

  it("is looked at with the other parts of its tiers or split where those are asked for", async () => {
    const { folder, project } = shop();
    const rules = (least: number) =>
      `tiers t tier x where count of orders ever >= ${least}
segment other where count of orders ever >= ${least}
split s of other seed "s" group one 50% group two 50%`;
    await write(folder, rules(2));
    const names = async (...segments: string[]) => {
      const { segments: found } = await project.diff(baseOf(rules(1)), { asOf, segments });
      return found.map(({ name }) => name);
    };
    expect(await names("s")).toEqual(["s.one", "s.two"]);
    expect(await names("t", "other")).toEqual(["t.x", "other"]);
  });
});

describe("tiers", () => {
  const tiers = (least: number): string =>
    `tiers t "Level" tier gold where count of orders ever >= ${least} tier silver where has orders ever`;

  it("say how many go from which to which, also those who stay and those in none", async () => {
    const diff = await compared(tiers(3), tiers(2), "2026-03-02");
    expect(diff.tiers).toEqual([
      {
        of: "t",
        title: "Level",
        before: ["t.gold", "t.silver"],
        after: ["t.gold", "t.silver"],
        moves: [
          { from: "t.gold", to: "t.gold", customers: 1 },
          { from: "t.silver", to: "t.gold", customers: 1 },
          { from: "t.silver", to: "t.silver", customers: 2 },
          { from: null, to: null, customers: 1 },
        ],
      },
    ]);
    expect(diff.segments).toMatchObject([
      { name: "t.gold", change: "changed", entered: 1 },
      { name: "t.silver", change: "affected", because: ["segment t.gold"], left: 1 },
    ]);
  });

  it("that only change places are affected by each other", async () => {
    const diff = await compared(
      "tiers t tier a where has orders ever tier b where email_opt_in segment u where member of t.b",
      "tiers t tier b where email_opt_in tier a where has orders ever segment u where member of t.b",
    );
    expect(diff.segments.map(({ name, change, because }) => [name, change, because])).toEqual([
      ["t.b", "affected", ["segment t.a"]],
      ["t.a", "affected", ["segment t.b"]],
      ["u", "affected", ["segment t.b"]],
    ]);
    expect(brief(diff)).toEqual([
      ["t.b", "affected", 1, 3],
      ["t.a", "affected", 4, 2],
      ["u", "affected", 1, 3],
    ]);
  });
});

describe("rules with errors", () => {
  it("of the base are told with their text, and called what they are", async () => {
    const { folder, project } = shop();
    await write(folder, "segment s where email_opt_in");
    const failing = project.diff({
      name: "main",
      texts: new Map([["segments/old.seg", 'segment s where zip is "1"']]),
    });
    await expect(failing).rejects.toMatchObject({
      name: "RuleErrors",
      message: "1 error in the rules of main",
      diagnostics: [{ code: "SEG2001", primary: { span: { file: "segments/old.seg" } } }],
    });
  });

  it("of now stop the work as everywhere", async () => {
    const { folder, project } = shop();
    await write(folder, 'segment s where zip is "1"');
    await expect(project.diff(baseOf("segment s where email_opt_in"))).rejects.toMatchObject({
      message: "1 error in the rules",
    });
  });
});

it("compares rules that rank all customers, range by range as at once", async () => {
  const rules = (most: number): string => `segment s where in top ${most} by count of orders ever`;
  const folder = await folderWith({ ...smallShop, "segments/shop.seg": rules(2) });
  const project = await projectIn(folder, smallConfig, undefined, { customersAtOnce: 2 });
  const diff = await project.diff(baseOf(rules(1)), { asOf });
  expect(brief(diff)).toEqual([["s", "changed", 1, 2]]);
});

it("and a preview leave no table behind, also when they are aborted", async () => {
  const { folder, project } = await openShop("segment s where email_opt_in");
  await project.diff(baseOf("segment s where has orders ever"), { asOf });
  await project.preview("has orders ever", { asOf });
  const abort = new AbortController();
  const progress = ({ stage }: Progress): void => {
    if (stage.startsWith("comparing")) abort.abort(new Error("enough"));
  };
  const aborted = project.diff(baseOf("segment s where has orders ever"), {
    asOf,
    signal: abort.signal,
    progress,
  });
  await expect(aborted).rejects.toThrow("enough");
  await project.close();
  const warehouse = await openDuckDb({ file: join(folder, ".satsuma", "satsuma.duckdb") });
  try {
    const frame = await warehouse.query(
      sql`SELECT table_name FROM information_schema.tables WHERE table_name IN ('previewed', 'compared')`,
    );
    expect(frame.length).toBe(0);
  } finally {
    await warehouse.close();
  }
});

const baseOf = (text: string) => ({
  name: "before",
  texts: new Map([["segments/shop.seg", text]]),
});

async function openShop(
  rules: string,
): Promise<{ readonly folder: string; readonly project: Project }> {
  const folder = await folderWith({ ...smallShop, "segments/shop.seg": rules });
  return { folder, project: await projectIn(folder, smallConfig) };
}

const write = (folder: string, rules: string): Promise<void> =>
  writeIn(folder, "segments/shop.seg", rules);

async function compared(before: string, after: string, at = asOf): Promise<RulesDiff> {
  const { folder, project } = shop();
  await write(folder, after);
  return project.diff(baseOf(before), { asOf: at });
}

const brief = ({ segments }: RulesDiff) =>
  segments.map(({ name, change, before, after }) => [name, change, before, after]);
