import type { Cond } from "@satsuma/ir";
import type { Layout, Output } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as b from "./support/build.ts";
import { berlin } from "./support/case.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";
import { guarded, guardedRows, hostile, out } from "./support/hostile.ts";

describe.each(engines)("hostile values on $title", (kind) => {
  let engine: Engine;
  const label = b.attribute("label", b.textType);
  const labels = b.attribute("labels", { kind: "list", of: b.textType });
  const layout: Layout = {
    customers: {
      table: ["people"],
      key: "key",
      attributes: { label: "label", labels: "labels", listed: "listed" },
    },
    events: {},
    stored: {},
  };
  const glob = (text: string): string =>
    `?${Array.from(text).slice(1).join("").replaceAll(/[*?]/gu, "?")}*`;
  const tests: readonly (readonly [string, (text: string) => Cond])[] = [
    ["is", (text) => b.compare(label, "eq", b.words(text))],
    [
      "is, in a closed list",
      (text) => b.compare(b.attribute("listed", b.textType), "eq", b.words(text)),
    ],
    ["in", (text) => b.oneOf(label, [b.words(text), b.words("nobody")])],
    ["contains", (text) => b.matches(label, "contains", text)],
    ["starts with", (text) => b.matches(label, "starts", text)],
    ["ends with", (text) => b.matches(label, "ends", text)],
    ["matches", (text) => b.matches(label, "glob", glob(text))],
    ["is, ignoring case", (text) => b.matches(label, "equals", text, true)],
    ["list contains", (text) => b.holds(labels, "all", text)],
    [
      "is the key",
      (text) => b.compare({ kind: "key", type: b.textType, nullable: false }, "eq", b.words(text)),
    ],
  ];

  beforeAll(async () => {
    if (kind.missing !== undefined) return;
    engine = await guarded(kind);
    const columns = [
      { name: "key", kind: "text" },
      { name: "label", kind: "text" },
      { name: "labels", kind: "list" },
      { name: "listed", kind: "text", values: hostile },
    ] as const;
    const rows = hostile.map((text) => [text, text, ["x", text], text]);
    await engine.load([{ table: ["people"], columns, rows }]);
  });
  afterAll(() => engine?.close());

  it.skipIf(kind.missing).each(tests)("`%s` takes every text as it is", async (_, rule) => {
    const outputs = hostile.map((text, i) => out(`text_${i}`, rule(text)));
    const rows = await guardedRows(engine, { layout, asOf: berlin.asOf, outputs });
    for (const [i, text] of hostile.entries()) {
      const found = rows
        .filter((row) => row[`text_${i}`] === true)
        .map((row) => textOf(row["key"]));
      expect(found).toContain(text);
      expect(found.filter((key) => !expected(rule(text), key))).toEqual([]);
    }
  });

  it.skipIf(kind.missing)("a customer is found by a hostile key, and no other", async () => {
    for (const customer of hostile) {
      const rows = await guardedRows(engine, {
        layout,
        asOf: berlin.asOf,
        outputs: [out("is_in", b.yes)],
        customer,
      });
      expect(rows).toEqual([{ key: customer, is_in: true }]);
    }
    expect(
      await guardedRows(engine, {
        layout,
        asOf: berlin.asOf,
        outputs: [out("is_in", b.yes)],
        customer: "nobody'",
      }),
    ).toEqual([]);
  });

  it.skipIf(kind.missing)("a hostile text is a value of its own", async () => {
    const outputs = hostile.map((text, i): Output => ({
      name: `text_${i}`,
      kind: "value",
      value: b.words(text),
    }));
    const [row] = await guardedRows(engine, { layout, asOf: berlin.asOf, outputs });
    expect(hostile.map((_, i) => row?.[`text_${i}`])).toEqual([...hostile]);
  });
});

const textOf = (cell: unknown): string => (typeof cell === "string" ? cell : "");

/** Whether a test can hold for a label, by JavaScript's own notion of the words. */
function expected(rule: Cond, key: string): boolean {
  if (rule.kind !== "text" || rule.pattern.kind !== "literal") return true;
  const text = String(rule.pattern.value);
  switch (rule.op) {
    case "contains":
      return key.includes(text);
    case "starts":
      return key.startsWith(text);
    case "ends":
      return key.endsWith(text);
    case "equals":
      return key.toLowerCase() === text.toLowerCase();
    case "glob":
      return true;
  }
}
