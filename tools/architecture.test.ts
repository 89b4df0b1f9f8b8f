import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { read, root } from "./repository/files.ts";
import { importsBelow, packageOf } from "./repository/imports.ts";
import { appTable, packageTable } from "./repository/package-table.ts";
import {
  apps,
  ownDependencies,
  packages,
  shortName,
  testDependencies,
  type Workspace,
} from "./repository/workspaces.ts";

const all = [...packages(), ...apps()];
const byName = new Map(all.map((workspace) => [workspace.manifest.name, workspace]));

describe("the tables of ARCHITECTURE.md", () => {
  test("name every package and every app, and no others", () => {
    expect(
      packageTable()
        .map((row) => row.name)
        .toSorted(),
    ).toEqual(packages().map(folderName));
    expect(
      appTable()
        .map((row) => row.name)
        .toSorted(),
    ).toEqual(apps().map(folderName));
  });

  test.each([...packageTable(), ...appTable()])(
    "say of $name what its manifest says it uses",
    ({ name, mayUse }) => {
      const workspace = all.find((candidate) => folderName(candidate) === name);
      expect(workspace && ownDependencies(workspace).map(shortName)).toEqual(mayUse);
    },
  );
});

describe("the walls", () => {
  test("nothing depends on an app", () => {
    const names = apps().map((app) => app.manifest.name);
    const users = all.filter((one) => dependenciesOf(one).some((name) => names.includes(name)));
    expect(users.map((user) => user.folder)).toEqual([]);
  });

  test("plugins see the contract and the numeric kernels alone, as third parties would", () => {
    const plugins = packages().filter(({ folder }) => folder.startsWith("packages/plugin-"));
    const others = plugins
      .flatMap(ownDependencies)
      .filter((name) => !["@satsuma/plugin", "@satsuma/stats"].includes(name));
    expect(others).toEqual([]);
  });

  test("the language and SQL meet only in the tree they share", () => {
    expect(reached("@satsuma/language")).not.toContain("@satsuma/sql");
    expect(reached("@satsuma/sql")).not.toContain("@satsuma/language");
  });

  test("packages do not depend on each other in a circle, their tests included", () => {
    expect(all.filter(({ manifest }) => reached(manifest.name).includes(manifest.name))).toEqual(
      [],
    );
  });
});

describe.each(all)("$folder", (workspace) => {
  const { folder, manifest } = workspace;

  test("has the parts that every package has, and no others", () => {
    // What is no TypeScript of the package's own, but is published with it, stands beside `src`.
    const optional =
      /^(?:CHANGELOG\.md|assembly|dist|errors.*\.md|index\.html|node_modules|public|templates|tsconfig\.tsbuildinfo|vite\.config\.ts)$/;
    const found = readdirSync(join(root, folder)).filter((name) => !optional.test(name));
    expect(found.toSorted()).toEqual(["README.md", "package.json", "src", "test", "tsconfig.json"]);
    expect(existsSync(join(root, folder, "src/index.ts"))).toBe(true);
  });

  test("is built after exactly what it uses", () => {
    expect(references(folder)).toEqual(ownDependencies(workspace).map(folderOf).toSorted());
  });

  test("imports of ours only what its manifest lists", () => {
    const listed = new Set(ownDependencies(workspace));
    expect(importedFrom(`${folder}/src`).filter(({ specifier }) => !listed.has(specifier))).toEqual(
      [],
    );
  });

  test("is tested with what its manifest lists, and under its own name", () => {
    const listed = new Set([
      manifest.name,
      ...ownDependencies(workspace),
      ...testDependencies(workspace),
    ]);
    expect(
      importedFrom(`${folder}/test`).filter(({ specifier }) => !listed.has(specifier)),
    ).toEqual([]);
  });

  test("reaches other packages by name, never through their files", () => {
    const outside = importsBelow(folder).filter(
      ({ file, specifier }) =>
        specifier.startsWith(".") &&
        relative(folder, join(dirname(file), specifier)).startsWith(".."),
    );
    expect(outside).toEqual([]);
  });
});

test("a build of the whole repository builds every package and app", () => {
  expect(references(".")).toEqual([...all.map(({ folder }) => folder), "tools"].toSorted());
});

const folderName = ({ folder }: Workspace): string => folder.replace(/^.*\//, "");

/** Where a package of ours is, as a path from the root. */
const folderOf = (name: string): string => byName.get(name)?.folder ?? `no package ${name}`;

const dependenciesOf = (workspace: Workspace): readonly string[] => [
  ...ownDependencies(workspace),
  ...testDependencies(workspace),
];

/** All packages of ours that one depends on, directly or through others. */
function reached(start: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const workspace = byName.get(name);
    for (const next of workspace ? dependenciesOf(workspace) : []) {
      if (seen.has(next)) continue;
      seen.add(next);
      visit(next);
    }
  };
  visit(start);
  return [...seen];
}

/** The imports of packages of ours below a folder, by package. */
const importedFrom = (folder: string) =>
  importsBelow(folder)
    .map(({ file, specifier }) => ({ file, specifier: packageOf(specifier) }))
    .filter(({ specifier }) => byName.has(specifier));

/** The folders that a folder's `tsconfig.json` refers to. */
function references(folder: string): readonly string[] {
  const config: { readonly references?: readonly { readonly path: string }[] } = JSON.parse(
    read(join(folder, "tsconfig.json")),
  );
  return (config.references ?? []).map(({ path }) => join(folder, path)).toSorted();
}
