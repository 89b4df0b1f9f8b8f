import { expect, test } from "vitest";
import { discoveryPages } from "../../../src/screens/discover/discovery-pages.ts";
import { foundColumns } from "../../../src/screens/discover/found-columns.ts";
import { discoveryOf, treeView } from "../../support/finding.ts";

const discovery = discoveryOf("churn.tree", [treeView]);
const pages = discoveryPages(discovery);

const textOf = (i: number) =>
  (pages[i]?.rows(60) ?? []).map((row) => row.map(({ text }) => text).join("")).join("\n");

test("there are how good it is, its pictures, its rules and what it was made with", () => {
  expect(pages.map(({ title }) => title)).toEqual([
    "How good it is",
    "Who leaves",
    "The rules",
    "Parameters",
  ]);
});

test("warnings come before measures, each of which says what it is", () => {
  expect(textOf(0)).toMatch(/^few have left\nauc +0\.75\n {2}How well it ranks\.$/u);
});

test("the rules are shown as they would be saved", () => {
  expect(textOf(2)).toBe(discovery.rules.text);
});

test("whom each rule keeps stands beside its measures, with those it has not as a dash", () => {
  const columns = foundColumns(discovery.rules.segments);
  expect(columns.map(({ title }) => title)).toEqual([
    "rule",
    "customers",
    "share",
    "lift",
    "precision",
    "recall",
  ]);
  const [first] = discovery.rules.segments;
  expect(columns.map(({ text }) => text(first!))).toEqual([
    "Likelier to leave: 80% left (leaf 1)",
    "120",
    "12.0%",
    "2",
    "–",
    "–",
  ]);
});
