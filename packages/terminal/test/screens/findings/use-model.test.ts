import { expect, test } from "vitest";
import { modelTitle } from "../../../src/screens/findings/use-model.ts";
import { configured, discovered } from "../../support/finding.ts";

test("it is said where a model is from and, where there are several, which one it is", () => {
  expect(modelTitle(configured("churn.tree", []), { at: 0, of: 1 })).toBe(
    "churn.tree, as configured",
  );
  expect(modelTitle(discovered("churn.tree", []), { at: 1, of: 2 })).toBe(
    "churn.tree, discovered, model 3, 2 of 2",
  );
});
