import type { Project } from "@satsuma/engine";
import { expect, it } from "vitest";
import { csvOf, customers, dayOf2025, orders, rowsOf, sharedOver } from "../support/quality.ts";
import type { SharedProject } from "../support/shared-project.ts";
import { writeIn } from "../support/shop.ts";

const people = csvOf(
  rowsOf(50, (i) => ({
    id: `c${i}`,
    country: i < 31 ? (i % 2 === 0 ? "DE" : "AT") : undefined,
    fax: undefined,
    planet: "Earth",
    city: `city ${i % 4}`,
    phone: i < 18 ? `+49 ${i}` : undefined,
    mail: i < 36 ? `m${i % 9}` : undefined,
  })),
);

const bought = csvOf(
  rowsOf(200, (i) => ({
    cid: `c${i % 50}`,
    at: dayOf2025(i),
    amount: i < 100 ? 5 + i : undefined,
  })),
);

const files = { "c.csv": people, "o.csv": bought };
const config = { customers, events: { orders }, asOf: "2025-07-20" };

const shop = sharedOver(files, config);

/** The same, of which the config says how much is enough: of every column, of one, and of one whatever there is. */
const stated = sharedOver(files, {
  ...config,
  quality: { coverage: 0.7, columns: { country: { coverage: 0.6 }, phone: { ignore: true } } },
});

/** The shop with these rules only. */
async function over(rules: string, of: SharedProject = shop()): Promise<Project> {
  await writeIn(of.folder, "segments/a.seg", rules);
  return of.project;
}

/** What `check` says, with the text it is about. */
async function marksOf(rules: string, of?: SharedProject) {
  const { diagnostics, texts } = await (await over(rules, of)).check();
  return diagnostics
    .filter(({ code }) => code.startsWith("QUALITY"))
    .map(({ code, severity, message, primary, secondary = [] }) => {
      const spans = [primary, ...secondary].flatMap((label) => (label ? [label.span] : []));
      const at = spans.map(({ file, start, end }) => texts.get(file)!.slice(start, end));
      return { code, severity, message, at };
    });
}

it("marks a condition on a column that few have", async () => {
  expect(await marksOf('segment a where country is "DE" and city is "city 1"\n')).toEqual([
    {
      code: "QUALITY_THIN",
      severity: "warning",
      message: "country is known for 62% of customers",
      at: ['country is "DE"'],
    },
  ]);
});

it("says once what many conditions stand on, with where they are", async () => {
  const rules = `segment a where country is "DE"
segment b where country is "AT" and city is "city 1"
segment c where country is not "AT" and in a
`;
  const [mark, ...others] = await marksOf(rules.replace(" and in a", ""));
  expect(others).toEqual([]);
  expect(mark?.at).toEqual(['country is "DE"', 'country is "AT"', expect.stringContaining("AT")]);
});

it("marks columns that are never known, and those that are the same for all", async () => {
  const marks = await marksOf('segment a where fax contains "1" or planet is "Earth"\n');
  expect(marks.map(({ code, severity, at }) => [code, severity, at[0]])).toEqual([
    ["QUALITY_DEAD", "warning", 'fax contains "1"'],
    ["QUALITY_CONSTANT", "hint", 'planet is "Earth"'],
  ]);
});

it("marks nothing where a rule says what is to be of the unknown, or speaks of good columns", async () => {
  const rules = `segment a where country is known
segment b where sum of (orders.amount or 0) ever > 5
segment c where city is "city 1" and count of orders ever > 1
`;
  expect((await marksOf(rules)).filter(({ code }) => code === "QUALITY_THIN")).toEqual([]);
});

it("marks fields of events inside of what is counted", async () => {
  const marks = await marksOf("segment a where has orders where (amount > 20) ever\n");
  expect(marks).toMatchObject([
    {
      code: "QUALITY_THIN",
      message: "orders.amount is known for 50% of orders",
      at: ["amount > 20"],
    },
    { code: "QUALITY_ENDED" },
  ]);
});

it("marks a window that looks where a table has no events yet", async () => {
  // The latest order is of 19 July.
  const project = await over("segment a where has orders in last 30 days\n");
  const told = async (asOf: string): Promise<(string | undefined)[]> => {
    const text = (await project.explain("a", { asOf })).replaceAll(/\s+/gu, " ");
    const marks = [...text.matchAll(/the latest of orders is of 2025-07-19: (.*?)\)/gu)];
    return marks.map(([, mark]) => mark);
  };
  expect(await told("2025-07-20")).toEqual([]);
  expect(await told("2025-08-03")).toEqual(["the last 14 days of these 30 days have none yet"]);
  expect(await told("2025-09-01")).toEqual(["all of these 30 days lie after it"]);
});

it("tells under the condition in explain, and beside its counts in preview", async () => {
  const project = await over('segment a where country is "DE" and city is "city 1"\n');
  expect((await project.preview("a")).conditions.map(({ weak }) => weak)).toEqual([
    ["country is known for 62% of customers"],
    undefined,
  ]);
  expect(await project.explain("a")).toContain(
    "- country is “DE”\n  (country is known for 62% of customers)\n",
  );
});

it("keeps quiet about columns that the config says are as they should be", async () => {
  const rules = 'segment a where country is "DE" or phone contains "1" or mail is "m1"\n';
  expect((await marksOf(rules)).map(({ message }) => message)).toEqual([
    "country is known for 62% of customers",
    "phone is known for 36% of customers",
    "mail is known for 72% of customers",
  ]);
  expect(await marksOf(rules, stated())).toEqual([]);
});
