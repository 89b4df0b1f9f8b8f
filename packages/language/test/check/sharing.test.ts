import { walk } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { check } from "./checking.ts";

const levels = 30;
const chain = (first: string, next: (level: number) => string): string =>
  [first, ...Array.from({ length: levels }, (_, i) => next(i + 1))].join("\n");

describe("what is written once is one tree, however many use it", () => {
  it("segments that use the one below twice, thirty levels deep", () => {
    const { program, diagnostics } = check(
      chain(
        "segment s0 where is_staff",
        (i) => `segment s${i} where member of s${i - 1} or not member of s${i - 1}`,
      ),
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...walk(program.segments.at(-1)!.where)].length).toBeLessThan(5 * (levels + 1));
  });
  it("definitions that use the one below twice", () => {
    const { program } = check(
      chain("define d0 = count of orders", (i) => `define d${i} = d${i - 1} + d${i - 1}`) +
        "\nsegment s where d30 > 5",
    );
    expect([...walk(program.segments[0]!.where)].length).toBeLessThan(4 * (levels + 2));
  });
  it("event sets that narrow the one below", () => {
    const { program } = check(
      chain(
        "define e0 = orders where (amount > 0)",
        (i) => `define e${i} = e${i - 1} where (amount > ${i})`,
      ) + "\nsegment s where has e30 and has no e30",
    );
    expect([...walk(program.segments[0]!.where)].length).toBeLessThan(6 * (levels + 2));
  });
  it("calls with the same values share one body", () => {
    const { program } = check(
      'define bought(c: text) = has order_items where (category is c)\nsegment a where bought("x")\nsegment b where not bought("x")',
    );
    const [a, b] = program.segments.map(({ where }) => where);
    const inA = a?.kind === "definedCond" ? a.of : undefined;
    const inB = b?.kind === "not" && b.of.kind === "definedCond" ? b.of.of : undefined;
    expect(inA).toBe(inB);
  });
  it("a long chain of segments is no deep recursion", () => {
    const count = 2000;
    const text = Array.from(
      { length: count },
      (_, i) => `segment s${i} where member of s${i + 1}`,
    ).join("\n");
    const { program, diagnostics } = check(`${text}\nsegment s${count} where is_staff`);
    expect(diagnostics).toEqual([]);
    expect(program.segments).toHaveLength(count + 1);
  });
  it("a long chain of definitions is no deep recursion", () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `define d${i + 1} = d${i} and age > ${i}`);
    const text = ["define d0 = is_staff", ...lines, "segment s where not d2000"].join("\n");
    expect(check(text).program.segments).toHaveLength(1);
  });
  it("every condition and every value knows its place in the text", () => {
    const text =
      'segment s where has orders where (status is "paid") in last 3 days and not (age default 3) + 1 > 5';
    const { program } = check(text);
    for (const node of walk(program.segments[0]!.where)) {
      if (node.kind === "last") continue;
      expect([node.kind, "span" in node && node.span?.file]).toEqual([node.kind, "rules.seg"]);
    }
  });
});
