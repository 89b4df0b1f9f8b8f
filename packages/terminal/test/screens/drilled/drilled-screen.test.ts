import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Preview } from "@satsuma/engine";
import type { Client, Scope } from "@satsuma/http/client";
import { exportDrilled } from "../../../src/screens/drilled/export-drilled.ts";
import { unhandled } from "../../support/handled.ts";
import { manyMembers } from "../../support/many-members.ts";
import { show } from "../../support/show.ts";

const rule = "score >= 3 and city = Köln";

const preview: Preview = {
  asOf: "2026-07-01T00:00:00Z",
  size: 1234,
  customers: 5000,
  conditions: [
    {
      text: "score >= 3",
      english: "",
      reached: 5000,
      size: 2000,
      removed: 3000,
      alone: 2000,
      only: 0,
    },
    {
      text: "city = Köln",
      english: "",
      reached: 2000,
      size: 1234,
      removed: 766,
      alone: 1300,
      only: 0,
    },
  ],
  sample: ["c1", "c2"],
  nearMisses: [],
  diagnostics: [],
  english: "Customers of Köln who score 3 or more.",
};

/** A project in which the rule was previewed, and what was saved in it. */
function previewed(scopes: readonly Scope[] = ["read", "pii", "export"]) {
  const saved: (readonly [string, string, string | null])[] = [];
  const client: Client = {
    ...manyMembers(1200).client,
    session: () => Promise.resolve({ name: "somebody", scopes }),
    preview: (text) => Promise.resolve(text === rule ? preview : { ...preview, size: 0 }),
    saveSegment(name, text, ifVersion) {
      saved.push([name, text, ifVersion]);
      return Promise.resolve({ name, file: "segments/all.seg", version: "2", text, english: null });
    },
  };
  return { client, saved };
}

const place = { screen: "drilled", title: "Köln, high", rule } as const;

test("the customers behind a part of a picture are counted, told in English and listed, all of them", async () => {
  const shown = show({ client: previewed().client, place, columns: 80, rows: 24 });
  const screen = await shown.until(/c2 +Köln +2/u);
  expect(screen).toContain("1,234 customers, 25% of all, as of 2026-07-01");
  expect(screen).toContain("Customers of Köln who score 3 or more.");
  expect(screen).toMatch(/2,000 +score >= 3/u);
  expect(screen).toContain("1 of 1,200, 34 more suppressed");
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
  await shown.press("tab", "G");
  await shown.until("c1199");
  await shown.press("g", "g", "/", "7");
  await shown.until('120 of 1,200, filter "7"');
});

test("its rule is saved as a segment under the name that is given, and replaces none", async () => {
  const { client, saved } = previewed();
  const shown = show({ client, place });
  await shown.until("1,234 customers");
  await shown.press("w");
  await shown.until("save as segment: k_ln_high");
  await shown.press("ctrl+u", "from_koeln", "enter");
  await shown.until("from_koeln is in segments/all.seg");
  expect(saved).toEqual([
    ["from_koeln", `segment from_koeln "Köln, high"\n  where ${rule}\n`, null],
  ]);
});

test("one of them opens as a customer, and the way back leads here", async () => {
  const shown = show({ client: previewed().client, place });
  await shown.until("c2 ");
  await shown.press("tab", "j", "enter");
  await shown.until("customer c1");
  await shown.press("escape");
  expect(await shown.until("1,234 customers")).toContain("c2 ");
});

test("all of them are written to a file, in their order, by somebody who may take customers out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-drilled-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { client } = previewed();
  const asked = { rule, columns: ["score"], direction: "falling" } as const;
  for (const [name, first] of [
    ["all.csv", "customer,score\nc1199,99\nc1198,98\n"],
    ["all.json", '[\n{"customer":"c1199","score":99,"city":"Köln"},\n'],
  ] as const) {
    const path = join(folder, name);
    expect(await exportDrilled(client, path, asked)).toBe(`${path}: 1,200 rows`);
    const text = readFileSync(path, "utf8");
    expect(text.slice(0, first.length)).toBe(first);
    expect(text.match(/c\d+/gu)).toHaveLength(1200);
  }
  const poor = exportDrilled(previewed(["pii"]).client, join(folder, "no.csv"), asked);
  await expect(poor).rejects.toThrow("scope `export`");
  expect(readdirSync(folder).toSorted()).toEqual(["all.csv", "all.json"]);
});
