import { expect, test } from "vitest";
import type { Preview } from "@satsuma/engine";
import type { Client } from "@satsuma/http/client";
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
function previewed() {
  const saved: (readonly [string, string, string | null])[] = [];
  const client: Client = {
    ...manyMembers(10).client,
    preview: (text) => Promise.resolve(text === rule ? preview : { ...preview, size: 0 }),
    saveSegment(name, text, ifVersion) {
      saved.push([name, text, ifVersion]);
      return Promise.resolve({ name, file: "segments/all.seg", version: "2", text, english: null });
    },
  };
  return { client, saved };
}

const place = { screen: "drilled", title: "Köln, high", rule } as const;

test("the customers behind a part of a picture are counted, told in English and listed, the first of them", async () => {
  const shown = show({ client: previewed().client, place, columns: 80, rows: 24 });
  const screen = await shown.until(/c2 +Köln +1/u);
  expect(screen).toContain("1,234 customers, 25% of all, as of 2026-07-01");
  expect(screen).toContain("Customers of Köln who score 3 or more.");
  expect(screen).toMatch(/2,000 +score >= 3/u);
  expect(screen).toContain("the first 2 of 1,234");
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
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
  await shown.until("customer c2");
  await shown.press("escape");
  expect(await shown.until("the first 2 of 1,234")).toContain("c2 ");
});
