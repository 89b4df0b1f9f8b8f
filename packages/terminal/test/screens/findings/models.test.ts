import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unhandled } from "../../support/handled.ts";
import { sampleProject } from "../../support/sample-project.ts";
import type { SampleProject } from "../../support/sample-project.ts";
import { show } from "../../support/show.ts";
import type { Shown } from "../../support/show.ts";

let project: SampleProject;
beforeAll(async () => {
  project = await sampleProject(300);
});
afterAll(() => project.close());

const at = (
  screen: "overlap" | "rfm" | "clusters" | "churn" | "discover",
  size: { readonly columns?: number; readonly rows?: number } = {},
): Shown => show({ client: project.client, folder: project.folder, place: { screen }, ...size });

const everythingHandled = (shown: Shown): void =>
  expect(shown.panes().flatMap(unhandled)).toEqual([]);

test("segments stand against segments, and a cell opens the customers in both, another key those in none", async () => {
  const shown = at("overlap");
  everythingHandled(shown);
  await shown.until("customers in both");
  everythingHandled(shown);
  await shown.press("l");
  await shown.until(/of \d+ email_reachable are also in sms_reachable/u);
  await shown.press("t");
  await shown.until("share of the row's members");
  await shown.press("enter");
  await shown.until("member of email_reachable and member of sms_reachable");
  await shown.press("escape");
  await shown.until("share of the row's members");
  await shown.press("n");
  expect(await shown.until(/none of \(|everybody is in a segment/u)).toContain("overlap");
});

test("the grid counts two scores, by the third where that is wanted, and a cell opens who is behind it", async () => {
  const shown = at("rfm");
  everythingHandled(shown);
  await shown.until("any monetary score");
  everythingHandled(shown);
  await shown.press("]");
  await shown.until("RFM grid: monetary 1");
  await shown.press("enter");
  const behind = await shown.until(/rfm\.recency_score is 5 and rfm\.frequency_score is 1/u);
  expect(behind).toContain("recency 5, frequency 1, monetary 1");
});

test("a named group can be saved as a segment, and never over one that is there", async () => {
  const shown = at("rfm");
  await shown.until("champions");
  await shown.press("tab", "w");
  await shown.until("save as segment: rfm_champions");
  await shown.press("enter");
  await shown.until("rfm_champions is in segments/rfm_champions.seg");
  const saved = join(project.folder, "segments/rfm_champions.seg");
  expect(readFileSync(saved, "utf8")).toContain('where rfm.segment is "champions"');
  await shown.press("w", "enter");
  await shown.until("there is a segment rfm_champions already");
});

test("where nothing was discovered the screen says so, and discovers it", async () => {
  const shown = at("clusters");
  await shown.until("There is no model of this yet: clusters.");
  everythingHandled(shown);
  await shown.press("d");
  await shown.until("clusters.kmeans, discovered, model 1");
  everythingHandled(shown);
  expect(shown.text()).toMatch(/Cluster 1, .*: \d+ customers/u);
  await shown.press("]");
  await shown.until(/2 of \d+: \] next/u);
});

test("what was discovered is opened from the methods, and its rules are saved, over others only when that is said", async () => {
  const shown = at("discover");
  everythingHandled(shown);
  await shown.until(/clusters\.kmeans +\d segments/u);
  everythingHandled(shown);
  await shown.press("/", "clusters.kmeans", "enter", "enter");
  await shown.until("How good it is");
  everythingHandled(shown);
  await shown.press("W");
  await shown.until("segments/clusters-kmeans.seg");
  await shown.press("enter");
  await shown.until("saved segments/clusters-kmeans.seg");
  expect(existsSync(join(project.folder, "segments/clusters-kmeans.seg"))).toBe(true);
  const found = readFileSync(join(project.folder, "segments/clusters-kmeans.seg"), "utf8");
  const file = "segments/clusters-kmeans.seg";
  const { version } = await project.client.rule(file);
  await project.client.saveRule(file, `${found}\nsegment mine where email is known\n`, version);
  await project.client.saveRule("segments/zz.seg", "segment uses where member of mine\n", null);
  await shown.press("W", "enter");
  await shown.until("is there already: replace it?");
  await shown.press("y");
  await shown.until("`mine` would be gone, and one place uses it: replace it all the same?");
  expect(readFileSync(join(project.folder, file), "utf8")).toContain("segment mine");
  await shown.press("y");
  await shown.until(`saved ${file}`);
  expect(readFileSync(join(project.folder, file), "utf8")).toBe(found);
  await project.client.removeRule(
    "segments/zz.seg",
    (await project.client.rule("segments/zz.seg")).version,
  );
});

test("parameters that cannot be read are told, and a goal leaves the methods that are for it", async () => {
  const shown = at("discover");
  await shown.until("rfm.scores");
  await shown.press("p", "five", "enter");
  await shown.until("expected name=value, such as k=5, found five");
  await shown.press("a", "churn", "enter");
  await shown.until("Methods for churn");
  await shown.untilNot("baskets.rules");
  expect(shown.text()).toContain("churn.tree");
});

test("the branches of a churn tree fold, and a leaf opens its customers", async () => {
  const shown = at("churn");
  await shown.until("There is no model of this yet: churn tree.");
  await shown.press("d");
  await shown.until("churn.tree, discovered");
  everythingHandled(shown);
  expect(shown.text()).toContain("▾ all customers");
  await shown.press("space");
  await shown.until("▸ all customers");
  await shown.press("l", "G");
  await shown.until(/Like this now: \d+ customers?/u);
  await shown.press("enter");
  await shown.until(/customers?, [\d.<]+% of all/u);
});
