import { expect, test } from "vitest";
import { withVariables } from "../../src/main/with-variables.ts";

test("variables are set while the work is done, and are as they were afterwards, also where it fails", async () => {
  const env: NodeJS.ProcessEnv = { KEPT: "before" };
  const seen = await withVariables(env, { KEPT: "now", NEW: "1" }, () =>
    Promise.resolve({ ...env }),
  );
  expect(seen).toEqual({ KEPT: "now", NEW: "1" });
  expect(env).toEqual({ KEPT: "before" });
  const failing = withVariables(env, { NEW: "1" }, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(env).toEqual({ KEPT: "before" });
});
