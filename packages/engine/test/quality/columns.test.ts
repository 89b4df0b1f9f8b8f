import { csv } from "@satsuma/plugin-files";
import { expect, it } from "vitest";
import {
  csvOf,
  customers,
  dayOf2025,
  found,
  orders,
  projectOver,
  rowsOf,
  sharedOver,
  tableOf,
} from "../support/quality.ts";

/** Forty customers, each column with one defect. */
const people = rowsOf(40, (i) => ({
  id: `c${i}`,
  city: `city ${i % 7}`,
  country: i < 25 ? "DE" : undefined,
  fax: undefined,
  planet: "Earth",
  nickname: i < 3 ? "N/A" : i < 5 ? "  " : `nick ${i}`,
  age: i === 0 ? -1 : i <= 2 ? 200 : 20 + i,
  birth_date: i === 0 ? "1850-01-01" : i === 1 ? "2031-05-05" : dayOf2025(i),
  signed_up: i === 7 ? "2030-01-01" : dayOf2025(i),
  points: i < 2 ? "unknown" : String(i * 3),
  income: i % 2 === 0 ? "1,250.50" : "2,000.00",
  zip: `0${1000 + i}`,
  lat: i === 3 ? 95 : 50 + i / 100,
}));

const bought = rowsOf(60, (i) => ({ cid: `c${i % 40}`, at: dayOf2025(300 + i), amount: 10 + i }));

/** A hundred lines of which three are no numbers. */
const broken = rowsOf(100, (i) => ({ ...bought[i % 60], amount: i < 3 ? "lots" : 5 }));

const files = { "c.csv": csvOf(people), "o.csv": csvOf(bought) };
const config = { customers, events: { orders } };

const shop = sharedOver(
  { ...files, "broken.csv": csvOf(broken) },
  {
    customers,
    events: {
      orders,
      broken: { ...orders, from: csv("broken.csv", { columns: { amount: "number" } }) },
    },
  },
);

it("says of each column what is wrong with it, with exact counts", async () => {
  const { findings } = await shop().project.quality();
  const figures = Object.fromEntries(
    [...found(findings.filter(({ table }) => table !== "broken"))].map(([what, finding]) => [
      what,
      finding.figures,
    ]),
  );
  expect(figures).toEqual({
    "QUALITY_DEAD fax": { known: 0, rows: 40 },
    "QUALITY_THIN country": { known: 25, rows: 40 },
    "QUALITY_CONSTANT country": { known: 25, rows: 40 },
    "QUALITY_CONSTANT planet": { known: 40, rows: 40 },
    "QUALITY_PLACEHOLDER nickname": { rows: 3, known: 40 },
    "QUALITY_BLANK nickname": { rows: 2, known: 40 },
    "QUALITY_OUTSIDE age": { rows: 3, known: 40 },
    "QUALITY_EARLY birth_date": { rows: 1, known: 40 },
    "QUALITY_FUTURE birth_date": { rows: 1, known: 40 },
    "QUALITY_FUTURE signed_up": { rows: 1, known: 40 },
    "QUALITY_NUMBERS_AS_TEXT points": { rows: 38, known: 40 },
    "QUALITY_NUMBERS_AS_TEXT income": { rows: 40, known: 40 },
    "QUALITY_OUTSIDE lat": { rows: 1, known: 40 },
  });
});

it("measures what a column holds, and gives it a verdict", async () => {
  const { tables, findings } = await shop().project.quality();
  const column = (name: string) =>
    tableOf(tables, "customers").columns.find((each) => each.name === name);
  expect(column("city")).toMatchObject({
    known: 40,
    unknown: 0,
    coverage: 1,
    verdict: "good",
    distinct: { count: 7, isExact: true },
    frequent: { value: "city 0", rows: 6, share: 6 / 40 },
  });
  expect(column("lat")).toMatchObject({
    low: "50.00",
    high: "95.00",
    findings: ["QUALITY_OUTSIDE"],
  });
  expect(column("country")).toMatchObject({ known: 25, unknown: 15, verdict: "thin" });
  expect(column("fax")).toMatchObject({ known: 0, unknown: 40, coverage: 0, verdict: "dead" });
  for (const { help = [] } of findings) expect(help[0]?.text).toMatch(/\w/u);
});

it("holds nothing against good data", async () => {
  const good = rowsOf(40, (i) => ({
    id: `c${i}`,
    country: i % 3 === 0 ? "DE" : "AT",
    age: 20 + i,
  }));
  const project = await projectOver(
    {
      "c.csv": csvOf(good),
      "o.csv": csvOf(bought),
      "segments/a.seg": 'segment a where has orders in last 30 days and country is "DE"\n',
    },
    config,
  );
  const { findings, passes, tables } = await project.quality();
  expect(findings).toEqual([]);
  expect(passes).toBe(true);
  const verdicts = tables.flatMap(({ columns }) => columns.map(({ verdict }) => verdict));
  expect(new Set(verdicts)).toEqual(new Set(["good"]));
  expect((await project.check()).diagnostics).toEqual([]);
});

const stated = sharedOver(files, {
  customers: { ...customers, fields: { nickname: { personal: true }, age: { personal: true } } },
  events: { orders },
  quality: {
    columns: {
      age: { possible: "age between 0 and 120" },
      country: { ignore: true, possible: 'country is "AT"' },
      "orders.amount": { possible: 'amount < 60 or cid is "c0"' },
    },
  },
});

it("shows no value of personal data", async () => {
  const { tables, findings } = await stated().project.quality();
  const columns = tableOf(tables, "customers").columns.filter(({ name }) =>
    ["nickname", "age"].includes(name),
  );
  expect(columns.map(({ frequent, low, high }) => [frequent?.value, low, high])).toEqual([
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
  ]);
  expect(found(findings).get("QUALITY_PLACEHOLDER nickname")?.message).not.toContain("N/A");
});

it("tells what the config calls impossible, and of which rows it is known", async () => {
  const { findings, passes } = await stated().project.quality();
  const impossible = findings.filter(({ code }) => code === "QUALITY_IMPOSSIBLE");
  expect(impossible.map(({ table, column, figures }) => [table, column, figures["rows"]])).toEqual([
    ["orders", "amount", 10],
    ["customers", "age", 3],
  ]);
  expect(impossible.every(({ severity }) => severity === "error")).toBe(true);
  expect(passes).toBe(false);
  expect(found(findings).has("QUALITY_THIN country")).toBe(false);
});

it.each([
  ["a column that is not there", { columns: { contry: {} } }, "CONFIG_QUALITY", "country"],
  ["a freshness that is no time", { freshness: "soon" }, "CONFIG_QUALITY", "7 days"],
])("refuses %s", async (_, quality, code, help) => {
  const project = await projectOver(files, { ...config, quality });
  await expect(project.quality()).rejects.toMatchObject({
    code,
    help: expect.stringContaining(help),
  });
});

it("refuses a possible value that is no condition over the row before any row is read, and says where", async () => {
  const quality = { columns: { age: { possible: "agee > 3" } } };
  const project = await projectOver(files, { ...config, quality });
  const stages: string[] = [];
  const report = project.quality({ progress: ({ stage }) => void stages.push(stage) });
  await expect(report).rejects.toMatchObject({
    diagnostics: [{ primary: { span: { file: "quality.columns.age.possible" } } }],
  });
  expect(stages.filter((stage) => stage.startsWith("importing"))).toEqual([]);
});

it("says which columns rows were rejected for", async () => {
  const { findings, tables } = await shop().project.quality();
  expect(found(findings).get("QUALITY_REJECTED broken")).toMatchObject({
    severity: "warning",
    figures: { rejected: 3, read: 100 },
    notes: ["3 for amount"],
    failed: { threshold: "rejected", found: 0.03, limit: 0.01, isStated: false },
  });
  expect(tableOf(tables, "broken").rejectedBy).toEqual({ amount: 3 });
});

it("quotes names in what to do where a rule or the config needs it", async () => {
  const people = rowsOf(40, (i) => ({
    id: `c${i}`,
    "home town": i < 25 ? `town ${i % 7}` : undefined,
    "loyalty points": i < 2 ? "unknown" : String(i * 3),
  }));
  const sold = rowsOf(60, (i) => ({ cid: `c${i % 40}`, at: dayOf2025(i), "net price": i - 1 }));
  const files = { "c.csv": csvOf(people), "o.csv": csvOf(sold) };
  const project = await projectOver(files, { customers, events: { orders } });
  const of = found((await project.quality()).findings);
  const helpOf = (what: string): string => of.get(what)?.help?.[0]?.text ?? "";
  expect(helpOf("QUALITY_THIN home town")).toContain("`home town` is known");
  expect(helpOf("QUALITY_NUMBERS_AS_TEXT loyalty points")).toContain(
    '{ "loyalty points": "number" }',
  );
  expect(helpOf("QUALITY_NEGATIVE orders.net price")).toContain("orders.`net price` > 0");
});
