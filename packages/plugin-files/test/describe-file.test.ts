import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describeFile } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { folderWith } from "./support/folder.ts";

it("says what is in a file before anything is decided", async () => {
  const folder = await folderWith({
    "a.csv": "id,amount,country\n1,2.50,DE\n2,-1,DE\n2,-1,DE\n3,,AT\n",
  });
  const file = await describeFile(`${folder}/a.csv`);
  expect(file).toMatchObject({ rows: 4, repeated: 1, format: "csv" });
  expect(file.columns[1]).toMatchObject({
    name: "amount",
    known: 3,
    distinct: 2,
    negative: 2,
    zero: 0,
    low: "-1.00",
    high: "2.50",
  });
  expect(file.columns[2]!.top).toEqual([
    { value: "DE", share: 0.75 },
    { value: "AT", share: 0.25 },
  ]);
});

it("says what is in a file whatever became of others that were looked at before it or beside it", async () => {
  const folder = await folderWith({ "a.csv": "id\n1\n2\n", "b.parquet": "no Parquet" });
  const describeBoth = () =>
    Promise.allSettled(["a.csv", "b.parquet"].map((name) => describeFile(`${folder}/${name}`)));
  const looks = [await describeBoth(), await describeBoth()];
  for (const [good, broken] of looks) {
    expect(good).toMatchObject({ status: "fulfilled", value: { rows: 2 } });
    expect(broken).toMatchObject({ status: "rejected" });
  }
});

it.each([19_999, 20_000, 20_001])(
  "gives a column the type that all of its %i values have, the last one too",
  async (rows) => {
    const numbers = Array.from({ length: rows - 1 }, (_, i) => `${i},${i}`);
    const folder = await folderWith({ "a.csv": ["id,code", ...numbers, "1,x", ""].join("\n") });
    const { columns } = await describeFile(`${folder}/a.csv`);
    expect(columns.map(({ type }) => type.kind)).toEqual(["number", "text"]);
  },
);

const retail = resolve(import.meta.dirname, "../../../../shared/data/online-retail");

describe.skipIf(!existsSync(retail))(
  "Online Retail (skipped where ../shared/data is absent)",
  () => {
    it("is found the same in CSV and in Parquet", async () => {
      const [csv, parquet] = await Promise.all([
        describeFile(`${retail}/online_retail.csv.gz`),
        describeFile(`${retail}/online_retail.parquet`),
      ]);
      const facts = (file: typeof csv) => ({
        ...file,
        path: "",
        format: "",
        scan: "",
        columns: file.columns.map((column) => ({ ...column, because: "" })),
      });
      expect(facts(csv)).toEqual(facts(parquet));
      expect(csv).toMatchObject({ rows: 541_909, repeated: 5268 });
    });
  },
);
