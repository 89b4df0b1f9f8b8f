import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assumed, createPlugin, kinds, main, namespaceOf } from "create-satsuma-plugin";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";

const scratch = mkdtempSync(join(tmpdir(), "create-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const weather = {
  name: "satsuma-plugin-weather",
  kind: "method",
  doc: 'Tells "where" it rains.',
} as const;

describe("a new plugin", () => {
  test.each(kinds)(
    "of kind %s has the answers in their places and none of the template's",
    async (kind) => {
      const folder = join(scratch, kind);
      const files = await createPlugin({ ...weather, kind, folder });
      const texts = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
      expect(texts).not.toMatch(/template|<!--/iu);
      expect(readFileSync(join(folder, "src/index.ts"), "utf8")).toContain(
        'doc: "Tells \\"where\\" it rains."',
      );
      expect(files).toEqual(
        expect.arrayContaining([
          ".github/workflows/test.yaml",
          ".gitignore",
          "LICENSE",
          "README.md",
          "package.json",
          "test/contract-options.ts",
          "test/contract.test.ts",
          "tsconfig.build.json",
          "tsconfig.json",
        ]),
      );
    },
  );

  test("can be found by its keyword, and asks for the contract as a peer", async () => {
    const folder = join(scratch, "manifest");
    await createPlugin({ ...weather, folder });
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({
      name: "satsuma-plugin-weather",
      description: weather.doc,
      keywords: ["satsuma-plugin"],
      license: "MIT",
      peerDependencies: { "@satsuma/plugin": "^1" },
      engines: { node: ">=22.18" },
    });
  });

  test("in a scope is published to everybody", async () => {
    const folder = join(scratch, "scoped");
    await createPlugin({ ...weather, name: "@acme/satsuma-plugin-rain", folder });
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ publishConfig: { access: "public" } });
    expect(readFileSync(join(folder, "src/index.ts"), "utf8")).toContain('namespace: "rain"');
  });

  test("never touches a folder that is there", async () => {
    const folder = join(scratch, "there");
    await createPlugin({ ...weather, folder });
    const before = readdirSync(folder, { recursive: true });
    await expect(createPlugin({ ...weather, kind: "sink", folder })).rejects.toThrow(
      "is there already",
    );
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});

test.each([
  ["satsuma-plugin-weather", "weather"],
  ["@acme/satsuma-plugin-bad-weather", "bad_weather"],
  ["rain.fall", "rain_fall"],
  ["satsuma-plugin-3d", "_3d"],
  ["seasons2", "seasons2"],
  ["satsuma-plugin-seasons2", "seasons2"],
  ["satsuma-plugin-", "satsuma_plugin_"],
])("the namespace of %s is %s", (name, namespace) => {
  expect(namespaceOf(name)).toBe(namespace);
});

test("the folder gives the name, and the name the folder", () => {
  expect(assumed({ folder: "tools/rain" }).name).toBe("satsuma-plugin-rain");
  expect(assumed({ folder: "satsuma-plugin-rain" }).name).toBe("satsuma-plugin-rain");
  expect(assumed({ name: "@acme/rain" }).folder).toBe("rain");
  expect(assumed({ folder: "My Rain (new)" }).name).toBe("satsuma-plugin-my-rain-new");
  expect(assumed({ folder: "雨" }).name).toBe("satsuma-plugin-mine");
});

/** What a person may type, and what would end a string, a comment, a template or a line. */
const hostileWord = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
      fc.constantFrom('"', "'", "`", "\\", "*/", "/*", "//", "${x}", "$&", "$1", "\u2028", "<!--"),
      fc.constantFrom("satsuma-plugin-template", "template_namespace", "\\u0022", "\\n"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join("").replaceAll(/[\s\p{Cc}\p{Cs}]/gu, "x"));
const hostileSentence = fc
  .array(hostileWord, { minLength: 2, maxLength: 4 })
  .map((words) => words.join(" "));

test("any sentence gives files that parse, and a plugin that says it", async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(hostileSentence, fc.constantFrom(...kinds), async (doc, kind) => {
      made += 1;
      const folder = join(scratch, `hostile-${made}`);
      const files = await createPlugin({ ...weather, kind, doc, folder });
      const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
      const code = [...texts].filter(([file]) => file.endsWith(".ts")).map(([, text]) => text);
      for (const text of code) expect(() => stripTypeScriptTypes(text)).not.toThrow();
      expect(texts.get("src/index.ts")).toContain(`\n  doc: ${JSON.stringify(doc)},\n`);
      expect(JSON.parse(String(texts.get("package.json")))).toMatchObject({ description: doc });
      expect(texts.get("README.md")).toContain(`\n${doc}\n`);
    }),
    { numRuns: 60 },
  );
});

test("a README imports a plugin by a name that JavaScript takes, and names the file that npm packs", async () => {
  const folder = join(scratch, "reserved");
  await createPlugin({ ...weather, name: "@acme/satsuma-plugin-new", folder });
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  expect(readme).toContain('import _new from "@acme/satsuma-plugin-new";');
  expect(readme).toContain("acme-satsuma-plugin-new-0.1.0.tgz");
});

describe("the command", () => {
  test("with all answers as flags asks nothing", async () => {
    const folder = join(scratch, "flags");
    const { code, out } = await run(
      [
        folder,
        "--name",
        "satsuma-plugin-rain",
        "--kind",
        "trait",
        "--doc",
        "Tells where it rains.",
      ],
      false,
    );
    expect([code, existsSync(join(folder, "package.json"))]).toEqual([0, true]);
    expect(out).toContain("npm install\n  npm test\n  npm publish");
  });

  test.each([
    ["two words", "two words", "  cd '"],
    ["it's", "it's", String.raw`it'\''s'`],
    ["$(date)", "$(date)", "$(date)'"],
  ])("quotes the folder %s for a shell", async (_, name, line) => {
    const { code, out } = await run([join(scratch, name), "--name", "rain", "--yes"], false);
    expect(code).toBe(0);
    expect(out).toContain(line);
  });

  test("assumes the rest with --yes", async () => {
    const folder = join(scratch, "assumed");
    expect((await run([folder, "--yes"])).code).toBe(0);
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ name: "satsuma-plugin-assumed" });
  });

  test.each([
    ["a bad name", ["--name", "Satsuma Plugin", "--yes"], "is not a name npm accepts"],
    ["a name that leads elsewhere", ["--name", "../../etc", "--yes"], "is not a name npm accepts"],
    ["a name without end", ["--name", "a".repeat(215), "--yes"], "npm accepts up to 214"],
    ["a folder that is there", [scratch, "--yes"], "is there already"],
    ["one word for a sentence", ["--doc", "rain", "--yes"], "say in one sentence"],
    ["two lines for a sentence", ["--doc", "rain\nfalls", "--yes"], "cannot be printed"],
    ["an unknown kind", ["--kind", "widget"], "Allowed choices are trait, method, source, sink"],
    ["an unknown flag", ["--colour", "red"], "unknown option"],
    ["nobody there to be asked", [], "say --name, --kind, --doc and a folder, or --yes"],
  ])("refuses %s and writes nothing", async (_, args, message) => {
    const before = readdirSync(scratch).length;
    const { code, error } = await run(args, false);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(readdirSync(scratch)).toHaveLength(before);
  });

  test("tells how it is used", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    expect(out).toContain("--kind <kind>");
  });
});

async function run(args: readonly string[], isInteractive = true) {
  let out = "";
  let error = "";
  const code = await main(args, {
    isInteractive,
    out: (text) => void (out += text),
    error: (text) => void (error += text),
  });
  return { code, out, error };
}
