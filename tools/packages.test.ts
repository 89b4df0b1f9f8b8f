import { describe, expect, test } from "vitest";
import { find, read } from "./repository/files.ts";
import {
  apps,
  packages,
  readManifest,
  type Exports,
  type Workspace,
} from "./repository/workspaces.ts";

// What is private is built into something else that is published.
const all = [...packages(), ...apps()].filter(({ manifest }) => manifest.private !== true);

describe.each(all)("$manifest.name", ({ folder, manifest }) => {
  test("says what it is, and may be used by anybody on a current Node", () => {
    expect(manifest).toMatchObject({
      type: "module",
      license: "MIT",
      sideEffects: false,
      engines: { node: ">=22.18" },
      publishConfig: { access: "public" },
      description: expect.stringMatching(/^[A-Z].{20,}\.$/),
    });
  });

  test("is published built, and nothing but built", () => {
    expect(manifest.files).toEqual(["dist"]);
    expect(manifest.scripts?.["build"]).toBe("tsc -b");
    expect(manifest.publishConfig?.exports).toEqual(withoutSources(manifest.exports));
  });

  test("exports files that exist once it is built, with their types", () => {
    const targets = Object.values(manifest.exports ?? {}).filter(
      (entry) => typeof entry === "object",
    );
    const sources = targets.map((target) => target["@satsuma/source"] ?? "");
    expect(sources.filter((source) => find(`${folder}/${source}`).length === 1)).toEqual(sources);
    expect(targets).toEqual(sources.map(entryOf));
    expect(targets[0]).toEqual(entryOf("./src/index.ts"));
  });

  test("starts the programs it promises", () => {
    for (const program of Object.values(manifest.bin ?? {})) {
      const source = program.replace("./dist/", `${folder}/src/`).replace(/\.js$/, ".ts");
      expect(read(source)).toMatch(/^#!\/usr\/bin\/env node\n/);
    }
  });

  test("has a README that begins with its name and shows how it is used", () => {
    const page = read(`${folder}/README.md`);
    expect(page).toMatch(new RegExp(`^# \`?${manifest.name}\`?\\n`));
    expect(page).toMatch(/^```/m);
    expect(page.length).toBeGreaterThan(400);
  });

  test("has a table of contents that names every export", () => {
    const contents = find(`${folder}/src/**/index.ts`).filter((path) => !isPluginEntry(path));
    const others = contents.map((file) => `${file}: ${withoutReExports(read(file))}`);
    expect(others).toEqual(contents.map((file) => `${file}: `));
  });

  test("has no default export, save a plugin's", () => {
    const files = find(`${folder}/src/**/*.{ts,tsx}`).filter((path) => !isPluginEntry(path));
    expect(files.filter((file) => /^export default\b/m.test(read(file)))).toEqual([]);
  });
});

test.each(packages())("$folder is named after its folder", ({ folder, manifest }) => {
  const name = folder.replace("packages/", "");
  // npm finds what `npm create` runs by a name without a scope.
  expect(manifest.name).toBe(name.startsWith("create-") ? name : `@satsuma/${name}`);
});

test("plugins can be found by their keyword, and nothing else carries it", () => {
  const isPlugin = ({ folder }: Workspace) => folder.startsWith("packages/plugin-");
  const isTagged = ({ manifest }: Workspace) =>
    manifest.keywords?.includes("satsuma-plugin") ?? false;
  expect(all.filter(isTagged)).toEqual(all.filter(isPlugin));
});

test("one version of each tool and library serves the whole repository", () => {
  const manifests = [
    "package.json",
    ...find("{packages,apps,examples}/*/package.json"),
    "tools/package.json",
  ];
  const versions = new Map<string, Set<string>>();
  for (const { dependencies, devDependencies } of manifests.map(readManifest)) {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
  }
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
});

/** What an entry's conditions must be, by its source. */
function entryOf(source: string): Readonly<Record<string, string>> {
  const built = source.replace("./src/", "./dist/").replace(/\.ts$/, "");
  return { "@satsuma/source": source, types: `${built}.d.ts`, default: `${built}.js` };
}

/** Nothing of the exports that points into the sources: what users of the published package get. */
const withoutSources = (exports: Exports = {}): Exports =>
  Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => {
      if (typeof target === "string") return [entry, target];
      const { "@satsuma/source": _, ...published } = target;
      return [entry, published];
    }),
  );

/** What is left of a file when named re-exports and comments are taken away. */
const withoutReExports = (source: string): string =>
  source
    .replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, "")
    .replaceAll(/^export (?:type )?\{[^}]*\} from "[^"]+";/gm, "")
    .trim();

const isPluginEntry = (path: string): boolean =>
  /^packages\/plugin-[^/]+\/src\/index\.ts$/.test(path);
