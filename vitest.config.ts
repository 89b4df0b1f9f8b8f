import { configDefaults, defineConfig } from "vitest/config";

// Packages are tested from their sources, not from what was last built.
const conditions = ["@satsuma/source"];
const tests = "{packages,apps,examples}/*/test/**/*.test.ts";
const endToEnd = ["{packages,apps,examples}/*/test/**/*.e2e.test.ts", "tools/**/*.e2e.test.ts"];

/**
 * Three projects that run one after the other. End-to-end tests start processes of their own that take every core they can
 * get, so they come last and one at a time: nothing else waits for them or slows them down.
 */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // It imports folders, which Node does not.
    server: { deps: { inline: ["dt-sql-parser"] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ["tools/checks/random-seed.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tools/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...endToEnd],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: [tests],
          exclude: [...configDefaults.exclude, ...endToEnd],
          // One less than there are cores, which is what it would take, is one of two.
          maxWorkers: "100%",
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: endToEnd,
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
