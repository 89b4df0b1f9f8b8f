import { csv } from "@satsuma/plugin-files";
import type { Health, HealthKind, ProjectConfig } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { sharedProject } from "../support/shared-project.ts";
import type { SharedProject } from "../support/shared-project.ts";
import { folderWith, projectIn, writeIn } from "../support/shop.ts";

const line = (id: number): string => `${id},${id}\n`;
const everyone = Array.from({ length: 100 }, (_, i) => i + 1);

/** One order a week of ten customers; the last week, from 2026-02-22 on, of sixty. */
const orders = Array.from({ length: 20 }, (_, week) => {
  const day = new Date(Date.UTC(2025, 9, 12 + 7 * week, 12)).toISOString();
  const many = week === 19 ? 60 : 10;
  return everyone.slice(0, many).map((id) => `${id},${day}\n`);
});

const files = {
  "c.csv": `id,n\n${everyone.map(line).join("")}`,
  "o.csv": `cid,happened\n${orders.flat().join("")}`,
};

const config: ProjectConfig = {
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("c.csv"), key: "id" },
  events: { orders: { from: csv("o.csv"), customer: "cid", time: "happened" } },
};

const neverRun = sharedProject(files, config);

/** The shop with these rules only; its project has never been run. */
async function shop(rules: string): Promise<SharedProject> {
  const { folder, project } = neverRun();
  await writeIn(folder, "segments/a.seg", rules);
  return { folder, project };
}

/** A shop with these rules, to be run. */
async function shopToRun(rules: string): Promise<SharedProject> {
  const folder = await folderWith({ ...files, "segments/a.seg": rules });
  return { folder, project: await projectIn(folder, config) };
}

const found = ({ findings }: Health, kind: HealthKind): readonly (readonly string[])[] =>
  findings.filter((finding) => finding.kind === kind).map(({ segments }) => segments);

describe("the health of segments", () => {
  it("names the empty, those with everybody, and duplicates, each with what to do", async () => {
    const { project } = await shop(`
      segment nobody where n > 1000
      segment all_of_them where n > 0
      segment half where n <= 50
      segment same_half where not (n > 50)
      segment nearly_half where n <= 51
      segment rest where n > 60
    `);
    const health = await project.health();
    expect(found(health, "empty")).toEqual([["nobody"]]);
    expect(found(health, "everybody")).toEqual([["all_of_them"]]);
    expect(found(health, "same")).toEqual([["half", "same_half"]]);
    expect(found(health, "near-duplicate")).toEqual([
      ["half", "nearly_half"],
      ["same_half", "nearly_half"],
    ]);
    for (const { message, action } of health.findings) {
      expect(message).not.toBe("");
      expect(action).not.toBe("");
    }
  });

  it("knows what is used: by rules, owners and schedules; and says that it cannot know who reads", async () => {
    const { project } = await shop(`
      segment base where n <= 50
      segment upon where member of base and n > 5
      segment owned owner "Ann" where n = 3
      segment due schedule every day where n = 4
      tiers level tier low where n < 30 tier high where n >= 30
    `);
    const health = await project.health();
    expect(found(health, "unused")).toEqual([["upon", "level"]]);
    expect(health.untold).toHaveLength(1);
  });

  it("finds archived, expired and unfinished segments that others stand on", async () => {
    const { project } = await shop(`
      segment old status archived where n = 1
      segment over expires 2026-01-01 where n = 2
      segment sketch status draft where n = 3
      segment upon where member of old or member of over or member of sketch
    `);
    const health = await project.health();
    expect(found(health, "archived-used")).toEqual([["old"], ["over"]]);
    expect(found(health, "draft-used")).toEqual([["sketch"]]);
    expect(found(health, "expired")).toEqual([["over"]]);
  });

  it("tells what expires within thirty days", async () => {
    const { project } = await shop(`
      segment soon expires 2026-03-20 where n = 1
      segment later expires 2026-04-20 where n = 2
    `);
    const health = await project.health();
    expect(found(health, "expiring")).toEqual([["soon"]]);
    expect(health.findings.find(({ kind }) => kind === "expiring")!.message).toContain("19 days");
  });

  it("tells what the last run does not have, and that rules changed since", async () => {
    const { project, folder } = await shopToRun("segment a where n = 1");
    expect(found(await project.health(), "not-run")).toEqual([["a"]]);
    await project.run();
    expect(found(await project.health(), "not-run")).toEqual([]);
    await writeIn(folder, "segments/b.seg", "segment b where n = 2");
    const health = await project.health();
    expect(found(health, "not-run")).toEqual([["b"]]);
    expect(found(health, "outdated")).toHaveLength(1);
  });

  it("sees that a size changed by more than usual, from past weeks and from past runs", async () => {
    const rules =
      "segment lately where has orders in last 7 days\nsegment at_all where has orders ever";
    const { project } = await shopToRun(rules);
    const weeks = await project.health();
    expect(found(weeks, "drifting")).toEqual([["lately"], ["at_all"]]);
    expect(weeks.findings.find(({ kind }) => kind === "drifting")!.message).toContain(
      "+50 customers in 7 days (by the rules as they are now)",
    );
    for (const asOf of ["2026-02-01", "2026-02-08", "2026-02-15", "2026-02-22"])
      await project.run({ asOf });
    const runs = await project.health();
    expect(found(runs, "drifting")).toEqual([["lately"], ["at_all"]]);
    expect(runs.findings.find(({ kind }) => kind === "drifting")!.message).toContain(
      "since the run before",
    );
    expect(found(await project.health({ asOf: "2026-02-22" }), "drifting")).toEqual([]);
  });

  it("has nothing to say of no segments", async () => {
    const { project } = await shop("");
    const health = await project.health();
    expect(health).toMatchObject({ segments: 0, customers: 100, findings: [] });
  });
});
