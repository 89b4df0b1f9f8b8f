import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { unhandled } from "../../../support/handled.ts";
import { manyMembers } from "../../../support/many-members.ts";
import { show } from "../../../support/show.ts";

const place = { screen: "segment", segment: "all", tab: "members" } as const;

test("of a million members only those near the screen are asked for", async () => {
  const { client, asked } = manyMembers(1_000_000);
  const shown = show({ client, place });
  await shown.until("c0 ");
  await shown.press("G");
  await shown.until("c999999");
  await shown.press("ctrl+g", "500,001", "enter");
  await shown.until("c500000");
  expect(shown.text()).toContain("500,001 of 1,000,000");
  const near = [null, "0", "200", "499800", "500000", "500200", "999600", "999800"];
  const offsets = asked().map((query) => query.get("offset"));
  expect(near).toEqual(expect.arrayContaining(offsets));
  expect(offsets.length).toBeLessThan(10);
});

test("what the rule names is the first column, and the rows are sorted by it as it is asked for", async () => {
  const { client, asked } = manyMembers(3000);
  const shown = show({ client, place });
  await shown.until("c0 ");
  expect(shown.text()).toMatch(/customer +score +city/u);
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
  await shown.press("l", "s", "s");
  await shown.until("c2999");
  expect(shown.text()).toContain("score ▼");
  const last = asked().at(-1);
  expect([last?.get("order"), last?.get("direction")]).toEqual(["score", "falling"]);
});

test("a filter is asked for while it is typed; escape brings back what was there before", async () => {
  const { client } = manyMembers(5000);
  const shown = show({ client, place });
  await shown.until("1 of 5,000");
  await shown.press("j", "j", "/", "ab");
  await shown.until('50 of 5,000, filter "ab"');
  await shown.press("escape");
  await shown.until("3 of 5,000");
  await shown.press("/", "a", "enter");
  expect(await shown.until('500 of 5,000, filter "a"')).toContain("c0 ");
});

test("a run that is published in between is shown from there on, whole", async () => {
  const { client, publish } = manyMembers(5000);
  const shown = show({ client, place });
  await shown.until("Köln");
  publish();
  await shown.press("G");
  await shown.until("c4999");
  await shown.until("Bonn");
  await shown.press("g", "g");
  await shown.until("c0 ");
  expect(shown.text()).not.toContain("Köln");
});

test("whoever opens a customer finds the row again on the way back", async () => {
  const { client } = manyMembers(5000);
  const shown = show({ client, place });
  await shown.until("1 of 5,000");
  await shown.press("ctrl+g", "4321", "enter");
  await shown.until("c4320");
  await shown.press("enter");
  await shown.until("customer c4320");
  await shown.press("escape");
  await shown.until("4,321 of 5,000");
  expect(shown.text()).toContain("c4320");
});

test("rows are exported by the server, in the order and with the columns that are shown", async () => {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-members-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { client, asked } = manyMembers(3);
  const shown = show({ client, place });
  await shown.until("c2");
  await shown.press("l", "l", "-", "s", "e");
  await shown.until("all.csv");
  const file = join(folder, "out.json");
  await shown.press("ctrl+u", file, "enter");
  await shown.until(`are in`);
  expect(readFileSync(file, "utf8")).toContain("c2");
  expect(Object.fromEntries(asked().at(-1) ?? [])).toEqual({
    format: "json",
    columns: "score",
    order: "score",
  });
});
