import { join } from "node:path";
import { root } from "../repository/files.ts";

/** One part of `pnpm test`. */
export interface Step {
  /** As given on the command line: `pnpm test lint`. */
  readonly name: string;
  /** What it looks at, as a heading. */
  readonly title: string;
  /** Programs and their arguments, run one after the other. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** Where Vitest reports, for steps that run tests. */
  readonly report?: string;
  /** Runs where it is named only. */
  readonly isAskedFor?: true;
}

/** Where the steps leave their reports. */
export const reportFolder = join(root, "node_modules/.cache/checks");

/** What tests of ClickHouse run; where it cannot be fetched they are skipped and say so. */
const engines: Step["commands"] = [
  ["node", "--disable-warning=ExperimentalWarning", "tools/engines/install.ts"],
];

/** All steps, the quick ones first. Types come before all: the linter sees the packages through the examples as they are published. */
export const steps: readonly Step[] = [
  { name: "types", title: "Types, those of tests and tools included", commands: [["tsc", "-b"]] },
  {
    name: "lint",
    title: "Lint, format, unused and unlisted dependencies",
    commands: [
      ["oxlint", "--type-aware", "packages", "apps", "tools", "examples"],
      ["oxfmt", "--check", "."],
      ["knip"],
      ["sherif"],
    ],
  },
  tests("architecture", "Architecture, packages, documents and tools", engines),
  tests("unit", "Unit and property tests", engines),
  tests("e2e", "End-to-end tests"),
  { ...tests("release", "Packing, installing and running what is released"), isAskedFor: true },
];

/** The tests of one project of `vitest.config.ts`, after what they need. */
function tests(project: string, title: string, before: Step["commands"] = []): Step {
  const report = join(reportFolder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name: project,
    title,
    commands: [...before, ["vitest", "run", "--project", project, ...reporters]],
    report,
  };
}
