import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a hundred rules have the same members by hand, one by one and in one pass", () => {
  const { status, stdout, stderr } = bench("rules", "--sizes", "300", "--rules", "100");
  expect(stderr).toBe("");
  expect(stdout).toContain("all ways count the same members of every segment");
  expect(status).toBe(0);
});

test("a part that does not exist is an error that lists those that do", () => {
  const { status, stderr } = bench("rulez");
  expect(stderr).toContain(
    "parts are start, editor, page, terminal, server, churn, clusters, score, history, data, rfm, rules, incremental, got rulez",
  );
  expect(status).toBe(2);
});

function bench(...args: readonly string[]) {
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
  const main = join(import.meta.dirname, "main.ts");
  return spawnSync(process.execPath, [...flags, main, ...args], { encoding: "utf8" });
}
