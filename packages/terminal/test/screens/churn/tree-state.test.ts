import fc from "fast-check";
import { expect, test } from "vitest";
import { treeLines } from "../../../src/screens/churn/tree-lines.ts";
import { moved, stepped, toLeft, toRight, turned } from "../../../src/screens/churn/tree-state.ts";
import type { TreeState } from "../../../src/screens/churn/tree-state.ts";
import { treeView } from "../../support/finding.ts";

if (treeView.figure.kind !== "tree") throw new Error("the view must be a tree");
const { root } = treeView.figure;

const at = (chosen: string, folded: readonly string[] = []): TreeState => ({
  chosen,
  folded: new Set(folded),
  top: 0,
});

test("moving goes from line to line, and stops at the ends", () => {
  expect(stepped(root, at(""), moved(1)).chosen).toBe("0");
  expect(stepped(root, at("1"), moved(99)).chosen).toBe("1.1");
  expect(stepped(root, at("1"), moved(-99)).chosen).toBe("");
  expect(stepped(root, at("0", ["1"]), moved(99)).chosen).toBe("1");
});

test("left folds a branch, then goes to the one above", () => {
  const folded = stepped(root, at("1"), toLeft);
  expect([...folded.folded]).toEqual(["1"]);
  expect(stepped(root, folded, toLeft).chosen).toBe("");
  expect(stepped(root, at("1.0"), toLeft).chosen).toBe("1");
});

test("right unfolds a branch, then goes into it; at a leaf it stays", () => {
  const unfolded = stepped(root, at("1", ["1"]), toRight);
  expect([...unfolded.folded]).toEqual([]);
  expect(stepped(root, unfolded, toRight).chosen).toBe("1.0");
  expect(stepped(root, at("0"), toRight)).toEqual(at("0"));
});

test("whatever is pressed, the user is on a line that is there", () => {
  const steps = fc.array(fc.constantFrom(moved(1), moved(-1), toLeft, toRight, turned), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (pressed) => {
      const end = pressed.reduce((now, step) => stepped(root, now, step), at(""));
      expect(treeLines(root, end.folded).map(({ path }) => path)).toContain(end.chosen);
    }),
  );
});
