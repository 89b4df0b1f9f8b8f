import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageExtension } from "../src/build/package-extension.ts";
import { grammarText } from "../src/grammar/grammar-file.ts";
import { readZip } from "./support/read-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "satsuma-vsix-"));
let files = new Map<string, Buffer>();
beforeAll(async () => {
  files = readZip(readFileSync(await packageExtension(folder)));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => files.get(`extension/${path}`)?.toString() ?? "";

test("the package has what editors need and nothing else", () => {
  expect([...files.keys()].toSorted()).toEqual([
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/changelog.md",
    "extension/extension.cjs",
    "extension/language-configuration.json",
    "extension/package.json",
    "extension/readme.md",
    "extension/seg.tmLanguage.json",
  ]);
});

test("its manifest names files that are in it", () => {
  const { main, contributes } = JSON.parse(read("package.json"));
  const [language] = contributes.languages;
  const [grammar] = contributes.grammars;
  expect(language).toMatchObject({ id: "seg", extensions: [".seg"] });
  for (const path of [main, language.configuration, grammar.path]) {
    expect(read(path.replace("./", ""))).not.toBe("");
  }
  expect(read("seg.tmLanguage.json")).toBe(grammarText());
  expect(JSON.parse(read("language-configuration.json")).comments).toEqual({ lineComment: "#" });
});

test("its code is one file that needs nothing but the editor and Node", () => {
  const file = join(folder, "extension.cjs");
  writeFileSync(file, read("extension.cjs"));
  const script = `
    const { createRequire, isBuiltin, Module } = require("node:module");
    const load = Module._load;
    const asked = new Set();
    Module._load = (name, ...rest) => {
      if (isBuiltin(name)) return load(name, ...rest);
      if (rest[0]?.filename === ${JSON.stringify(file)}) asked.add(name);
      if (name !== "vscode") return load(name, ...rest);
      // Whatever the code asks the editor for while it loads is there, and can be extended and called.
      const anything = new Proxy(class {}, { get: (target, key) => target[key] ?? anything });
      return anything;
    };
    const { activate, deactivate } = require(${JSON.stringify(file)});
    console.log(JSON.stringify({ asked: [...asked], activate: typeof activate, deactivate: typeof deactivate }));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    asked: ["vscode"],
    activate: "function",
    deactivate: "function",
  });
});
