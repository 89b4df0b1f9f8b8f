import { existsSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./tools/checks/longest-first.ts";

// Packages are tested from their sources, not from what was last built.
const conditions = ["@satsuma/source"];
const tests = "{packages,apps,examples}/*/test/**/*.test.ts";

/** Where unit tests put their projects: in memory, where there is enough, so that none waits for a disk. */
const inMemory = "/dev/shm";
const scratch = existsSync(inMemory) && freeBytes(inMemory) > 4e9 ? { TMPDIR: inMemory } : {};

const endToEnd = ["{packages,apps,examples}/*/test/**/*.e2e.test.ts", "tools/**/*.e2e.test.ts"];
const release = "tools/release.e2e.test.ts";

/**
 * Three projects that run one after the other. End-to-end tests start processes of their own, so they come last, a few files at
 * a time. The fourth, which installs from a registry, runs before a release.
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
    sequence: { sequencer: LongestFirst },
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
          // Modules keep nothing that a test could change, and loading them for each file took as long as half of the tests.
          isolate: false,
          env: scratch,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: endToEnd,
          exclude: [...configDefaults.exclude, release],
          // They wait for their processes, most of which keep one core busy: more at a time take as long.
          maxWorkers: "100%",
          // Programs that are started again and again are read and compiled once.
          env: { NODE_COMPILE_CACHE: join(tmpdir(), "satsuma-compiled") },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "release",
          include: [release],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
