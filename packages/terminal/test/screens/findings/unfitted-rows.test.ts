import type { MethodAdvice } from "@satsuma/engine";
import type { Asked } from "../../../src/asks/asked.ts";
import { expect, test } from "vitest";
import { churnTopic } from "../../../src/screens/findings/topic.ts";
import { unfittedRows } from "../../../src/screens/findings/unfitted-rows.ts";

const advice: MethodAdvice = {
  method: "tree",
  goal: "find out who is about to leave",
  words: [],
  fit: "not",
  because: "There are 3 weeks of orders.",
  missing: ["Half a year of orders is needed."],
  plugin: "@satsuma/plugin-churn",
  namespace: "churn",
  isConfigured: false,
};

const textOf = (asked: Asked<readonly MethodAdvice[]>) =>
  unfittedRows(churnTopic, asked, { width: 60, keyOf: (id) => (id === "discover" ? "D" : "6") })
    .map((row) => row.map(({ text }) => text).join(""))
    .join("\n");

test("where nothing was found, it is said why, what is missing and what can be done", () => {
  const text = textOf({ state: "answered", answer: [advice] });
  expect(text).toContain("There is no model of this yet: churn tree.");
  expect(text).toContain("it does not fit: There are 3 weeks of orders.");
  expect(text).toContain("Half a year of orders is needed.");
  expect(text).toContain("D discovers churn.tree");
});

test("it is said that the data is looked at, and where no plugin has the method", () => {
  expect(textOf({ state: "waiting" })).toContain("asking …");
  expect(textOf({ state: "answered", answer: [] })).toContain("no plugin of the project offers it");
});

test("where the question fails, that is said, and nothing about plugins", () => {
  const text = textOf({ state: "failed", message: "the server is away" });
  expect(text).toContain("the server is away");
  expect(text).not.toContain("no plugin");
});
