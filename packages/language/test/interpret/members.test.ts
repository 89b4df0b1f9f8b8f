import { checkProject, members } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { at, catalogue, march, subjects } from "./world.ts";

const text = `
define paid = orders where (status is "paid")
segment buyers where has paid ever
segment others where not member of buyers except points > 5
tiers size
  tier large where points >= 10
  tier small where points >= 1
  otherwise tiny
split trial of buyers seed "s" group a 50% group b 50%
segment tokyo timezone "Asia/Tokyo" where has visits on 2026-01-10
segment in_berlin where has visits on 2026-01-10 and not member of tokyo
`;

describe("members", () => {
  const { program, diagnostics } = checkProject([{ file: "rules.seg", text }], catalogue);
  const population = subjects([
    { is: { points: "10" }, orders: [at("2026-01-01", { status: "paid" })] },
    { is: { points: "5" }, orders: [at("2026-01-01", { status: "open" })] },
    { is: { points: "7" }, visits: [at("2026-01-10T20:00:00Z")] },
    { visits: [at("2026-01-10T10:00:00Z")] },
  ]);
  const found = members(program, { catalogue, population, asOf: march.asOf });
  const keys = (segment: string): string[] | undefined => found.get(segment)?.map(({ key }) => key);

  it("are those each rule picks", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(keys("buyers")).toEqual(["1"]);
    expect(keys("others")).toEqual(["2", "4"]);
  });
  it("are of one tier only", () => {
    expect(["large", "small", "tiny"].map((tier) => keys(`size.${tier}`))).toEqual([
      ["1"],
      ["2", "3"],
      ["4"],
    ]);
  });
  it("of a split's groups are those of the segment", () => {
    expect([...(keys("trial.a") ?? []), ...(keys("trial.b") ?? [])]).toEqual(["1"]);
  });
  it("of a segment with a zone of its own are the same wherever it is used", () => {
    expect(keys("tokyo")).toEqual(["4"]);
    expect(keys("in_berlin")).toEqual(["3"]);
  });
});
