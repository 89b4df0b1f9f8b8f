import { exampleFiles } from "@satsuma/example-rules";
import { checkProject, runExpectations } from "@satsuma/language";
import type { ExpectationResult } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { shop } from "../check/shop.ts";

const rules = `
segment staff where is_staff
segment tokyo timezone "Asia/Tokyo" where has orders on 2026-02-28
segment near where home_location within 1 km of point(-33.8568, 151.2153)
`;
const check = (text: string) => checkProject([{ file: "rules.seg", text: rules + text }], shop);
const example = (object: string, segment = "staff"): string =>
  `expect ${segment} as of 2026-03-01 includes { ${object} }`;
const run = (text: string): readonly ExpectationResult[] => {
  const { program, diagnostics } = check(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return runExpectations(program, shop);
};

describe("examples", () => {
  it("of the specification hold", () => {
    const read = (wanted: string): string =>
      exampleFiles.find(({ file }) => file === wanted)?.text ?? "";
    const text = `segment employees where is_staff\nsegment complainers where has tickets ever\n${read("04-boolean-logic.seg")}\n${read("29-inline-tests.seg")}`;
    const { program, diagnostics } = checkProject([{ file: "rules.seg", text }], shop);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(runExpectations(program, shop).map(({ passes }) => passes)).toEqual([true, true, true]);
  });
  it("are about the midnight of the segment's zone", () => {
    const results = run(`expect tokyo as of 2026-03-01
      includes { orders: [ { ordered_at: 2026-02-28T14:59:59Z } ] }
      excludes { orders: [ { ordered_at: 2026-02-28T15:00:00Z } ] }`);
    expect(results.map(({ passes }) => passes)).toEqual([true, true]);
  });
  it("are ranked among each other", () => {
    const results = run(`segment best where in top 1 by age
      expect best as of 2026-03-01 includes { age: 40 } excludes { age: 30 } excludes { }`);
    expect(results.map(({ passes }) => passes)).toEqual([true, true, true]);
  });
  it("may be of tiers", () => {
    const results = run(`tiers level tier old where age > 60 otherwise young
      expect level.young as of 2026-03-01 includes { age: 60 } excludes { age: 61 }`);
    expect(results.map(({ passes }) => passes)).toEqual([true, true]);
  });
  it("with places south of the equator are compared", () => {
    expect(run(example("home_location: (-33.8568, 151.2153)", "near"))[0]?.passes).toBe(true);
  });
});

describe("an example that fails", () => {
  const failure = (text: string): Diagnostic | undefined => run(text)[0]?.diagnostic;

  it("says what was expected, where, and why it is not so", () => {
    const text = `segment buyers where has orders in last 90 days and age >= 18
      expect buyers as of 2026-03-01 includes "young buyer" { age: 17, orders: [ { ordered_at: 2026-02-25 } ] }`;
    expect(failure(text)).toMatchObject({
      code: "SEG7010",
      severity: "error",
      message: '"young buyer" should be in `buyers`, but is not',
      primary: { text: "not a member as of 1 Mar 2026" },
      notes: ["✗ age is at least 18 — it is 17"],
    });
    const { start = 0, end = 0 } = failure(text)?.primary?.span ?? {};
    expect((rules + text).slice(start, end)).toMatch(/^includes "young buyer" \{.*\}$/su);
  });
  it("says of one that should not be in what keeps it in", () => {
    expect(failure("expect staff as of 2026-03-01 excludes { is_staff: true }")).toMatchObject({
      message: "this example should not be in `staff`, but is",
      notes: ["✓ is staff is yes — it is yes"],
    });
  });
  it("says when a value of a plugin is missing", () => {
    const text =
      'segment best where rfm.segment is "champions"\nexpect best as of 2026-03-01 includes { }';
    expect(failure(text)?.notes?.join("\n")).toContain("`rfm.segment` comes from a plugin");
    const given = text.replace("{ }", '{ rfm: { segment: "at risk" } }');
    expect(failure(given)?.notes?.join("\n")).not.toContain("comes from a plugin");
  });
  it("says what decides a lot", () => {
    const text = `segment some where in sample 1% seed "x"
      expect some as of 2026-03-01 includes { }`;
    expect(failure(text)?.notes?.at(-1)).toContain("examples have the keys 1, 2, 3");
  });
  it("says when events come too late to be seen", () => {
    const text = `segment buyers where has orders ever
      expect buyers as of 2026-03-01 includes { orders: [ { ordered_at: 2026-03-01 } ] }`;
    expect(failure(text)?.notes?.join("\n")).toContain("the rule does not see it");
  });
});
