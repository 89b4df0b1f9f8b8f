import {
  bottomUp,
  children,
  isCond,
  isValue,
  not,
  number,
  rewriter,
  text,
  walk,
} from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import { describe, expect, it } from "vitest";

const country: Value = {
  kind: "attribute",
  name: "country",
  type: { kind: "text" },
  nullable: true,
};
const german: Cond = { kind: "compare", op: "eq", left: country, right: text("DE") };

/** Each level uses the one below twice: 30 nodes, a billion paths. */
function doubled(levels: number): Cond {
  let cond: Cond = german;
  for (let i = 0; i < levels; i += 1) cond = { kind: "or", of: [cond, not(cond)] };
  return cond;
}

describe("walking", () => {
  it("meets every node once, parents first", () => {
    const kinds = [...walk({ kind: "and", of: [german, not(german)] })].map((node) => node.kind);
    expect(kinds).toEqual(["and", "compare", "attribute", "literal", "not"]);
  });
  it("costs as much as there are distinct nodes, however often they are used", () => {
    expect([...walk(doubled(60))]).toHaveLength(3 + 2 * 60);
  });
  it("bottom up meets parts before what holds them", () => {
    const seen = new Set<Node>();
    for (const node of bottomUp(doubled(60))) {
      expect(children(node).every((part) => seen.has(part))).toBe(true);
      seen.add(node);
    }
    expect(seen.size).toBe(3 + 2 * 60);
  });
  it("bottom up leaves out what is done", () => {
    const done = new Set<Node>([german]);
    expect([...bottomUp(not(german), (node) => done.has(node))].map(({ kind }) => kind)).toEqual([
      "not",
    ]);
  });
  it("tells conditions and values apart", () => {
    expect([isCond(german), isValue(german), isCond(country), isValue(country)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("rewriting", () => {
  it("returns the same object where nothing changes", () => {
    const tree = doubled(10);
    expect(rewriter({ value: (value) => value }).cond(tree)).toBe(tree);
  });
  it("rewrites a shared node once and keeps it shared", () => {
    let times = 0;
    const rewrite = rewriter({
      value: (value) => {
        times += 1;
        return value.kind === "attribute" ? { ...value, name: "land" } : value;
      },
    });
    const tree = rewrite.cond(doubled(40));
    expect(times).toBe(2);
    expect([...walk(tree)]).toHaveLength(3 + 2 * 40);
    expect(rewrite.cond(german)).toBe(rewrite.cond(german));
  });
  it("reaches every part: filters, arguments, windows, branches", () => {
    const amount: Value = {
      kind: "field",
      event: "orders",
      name: "amount",
      type: { kind: "number" },
      nullable: true,
    };
    const total: Value = {
      kind: "aggregate",
      fn: "sum",
      event: "orders",
      filter: { kind: "compare", op: "gt", left: amount, right: number(1) },
      argument: amount,
      window: {
        kind: "shifted",
        back: { count: 1, unit: "day" },
        window: { kind: "since", at: number(2) },
      },
      type: { kind: "number" },
      nullable: false,
    };
    const chosen: Value = {
      kind: "case",
      when: [{ kind: "known", value: number(3) }],
      values: [total],
      otherwise: number(4),
      type: { kind: "number" },
      nullable: false,
    };
    const found: string[] = [];
    rewriter({
      value: (value) => (
        found.push(value.kind === "literal" ? String(value.value) : value.kind),
        value
      ),
    }).value(chosen);
    expect(found.toSorted()).toEqual(["1", "2", "3", "4", "aggregate", "case", "field"]);
  });
});
