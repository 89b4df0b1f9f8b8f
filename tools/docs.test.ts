import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkProject, runExpectations } from "@satsuma/language";
import type { RuleFile } from "@satsuma/language";
import rfm from "@satsuma/plugin-rfm";
import { contractChecks } from "@satsuma/plugin/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesInSources, familyOf } from "./repository/error-codes.ts";
import { errorSections, errorsPage } from "./repository/error-pages.ts";
import { find, read, root } from "./repository/files.ts";
import { anchors, fences, links, tableRows } from "./repository/markdown.ts";
import { shopCatalogue } from "./repository/shop-catalogue.ts";
import { openShopDatabase } from "./repository/shop-rules.ts";
import type { ShopDatabase } from "./repository/shop-rules.ts";
import { terminalPage } from "./repository/terminal-page.ts";
import { readManifest } from "./repository/workspaces.ts";

const pages = find("*.md", "{.changeset,apps,docs,examples,packages}/**/*.md").filter(
  (page) => !page.endsWith("CHANGELOG.md"),
);
const rootManifest = readManifest("package.json");

describe("docs/errors.md", () => {
  const titles = errorSections().map(({ title }) => title);

  test("explains every code that the sources use, and no other", () => {
    expect(titles.toSorted()).toEqual(codesInSources());
  });

  test("is up to date with what the packages say; if not, run `pnpm errors`", () => {
    expect(read("docs/errors.md")).toBe(errorsPage());
  });

  test("has only codes of known families", () => {
    expect(codesInSources().filter((code) => familyOf(code) === undefined)).toEqual([]);
  });

  test.each(errorSections())("$title says what it means and what to do", ({ body }) => {
    expect(body.replaceAll(/```.*?```/gs, "").length).toBeGreaterThan(50);
  });

  const ofRules = errorSections().filter(({ title }) => title.startsWith("SEG"));
  test.each(ofRules)("$title shows a rule that fails and one that is mended", ({ body }) => {
    // Where the rule is an expression in a config, one piece of code shows both.
    const languages = fences(body).map(({ language }) => language);
    expect([["seg", "seg"], ["ts"]]).toContainEqual(languages);
  });
});

test("docs/terminal.md is up to date with the commands of the terminal UI; if not, run `pnpm keys`", () => {
  expect(read("docs/terminal.md")).toBe(terminalPage());
});

describe.each(pages)("%s", (page) => {
  test("links to what exists", () => {
    const broken = links(read(page)).filter((target) => !isFound(page, target));
    expect(broken).toEqual([]);
  });

  test("names commands that exist", () => {
    const unknown = commands(page).filter(
      ({ script }) => rootManifest.scripts?.[script] === undefined,
    );
    expect(unknown).toEqual([]);
  });

  test("names the version of pnpm that is pinned", () => {
    const versions = [...read(page).matchAll(/\bpnpm@([\d.]+\d)/g)].map(([found]) => found);
    expect([...new Set(versions), rootManifest.packageManager]).toContain(
      rootManifest.packageManager,
    );
    expect(versions.filter((version) => version !== rootManifest.packageManager)).toEqual([]);
  });
});

const ruleBooks = ["README.md", ...find("docs/*.md", "packages/language/README.md")].filter(
  (page) => page !== "docs/errors.md",
);
test.each(ruleBooks)("the rules in %s check", (page) => {
  const { diagnostics } = checkProject(rulesIn(page), shopCatalogue());
  const found = diagnostics.filter(({ severity }) => severity !== "hint");
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

describe.each(["docs/language.md", "docs/recipes.md"])("the rules in %s", (page) => {
  let shop: ShopDatabase;
  beforeAll(async () => {
    shop = await openShopDatabase();
  });
  afterAll(() => shop.close());

  test("run, and each of them holds for some customers of a shop and not for all", async () => {
    const { program } = checkProject(rulesIn(page), shopCatalogue());
    const members = await shop.membersOf(program);
    expect(Object.keys(members).length).toBeGreaterThan(20);
    const selecting = Object.entries(members).filter(([, count]) => count < shop.customers);
    expect(selecting.map(([name]) => name)).toEqual(Object.keys(members));
  });

  test("say of the customers in their examples what the page says they do", () => {
    const { program } = checkProject(rulesIn(page), shopCatalogue());
    const results = runExpectations(program, shopCatalogue());
    expect(results.flatMap(({ diagnostic }) => diagnostic?.message ?? [])).toEqual([]);
  });
});

describe("the code in docs/plugins.md", () => {
  const code = fences(read("docs/plugins.md")).filter(({ language }) => language !== "sh");

  test.each(code)("$from is a piece of that file", ({ language, from, text }) => {
    const [file] = find(`examples/custom-plugin/${from}`, from);
    expect(language).toBe("ts");
    expect(file, "a file of the example, or a template").toBeDefined();
    expect(`\n${read(String(file))}`).toContain(`\n${text}`);
  });

  test("shows every contribution there is", () => {
    const shown = code.map(({ text }) => text).join("\n");
    for (const maker of [
      "traits:",
      "defineMethod(",
      "defineSource(",
      "defineSink(",
      "defineView<",
    ]) {
      expect(shown).toContain(maker);
    }
  });

  test("and its words name every check of the contract, and no other", () => {
    const rows = tableRows(read("docs/plugins.md"), "a plugin …");
    const named = rows.flatMap(([, checks = ""]) => checks.replaceAll("`", "").split(", "));
    const checks = contractChecks(rfm, { config: { orders: "orders" } }).map(({ id }) => id);
    expect(named.toSorted()).toEqual(checks.toSorted());
  });
});

test("the documents name commands that satsuma has", () => {
  const named = new Set(pages.flatMap((page) => satsumaCommands(read(page))));
  expect([...named]).toEqual(expect.arrayContaining(["init", "run"]));
  expect([...named].filter((command) => !isSatsumaCommand(command))).toEqual([]);
});

test("nothing names a machine it was written on", () => {
  const folders = "{.changeset,.ci,apps,docs,examples,packages,tools}/**/*.{ts,tsx,md,json,seg,py}";
  const files = find(folders, "*.{md,json,ts,yaml}", ".*.json", ".ci/run");
  // An absolute path below a home or working folder, or the host that packages come from. 4747 is where our own server is.
  const local =
    /(?<![\w.])\/(?:home|root|Users|work)\/|\bregistry\.[a-z]+\.|\blocalhost:(?!4747\b)\d/;
  expect(files.filter((file) => local.test(read(file)))).toEqual([]);
});

test("decisions are numbered without gaps and listed", () => {
  const files = find("docs/decisions/*-*.md").map((file) => file.replace("docs/decisions/", ""));
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, i) => i + 1));
  const listed = links(read("docs/decisions/README.md"));
  expect(listed).toEqual(files);
});

test("the same two commands start everywhere: in the README, in CONTRIBUTING and in .ci/run", () => {
  const command = `npx -y ${rootManifest.packageManager}`;
  expect(read("README.md")).toContain(`${command} demo`);
  for (const file of ["README.md", "CONTRIBUTING.md", ".ci/run"]) {
    expect(read(file)).toContain(`${command} test`);
  }
});

/** The rules of a page, each piece of code as a file. */
function rulesIn(page: string): readonly RuleFile[] {
  const rules = fences(read(page)).filter(({ language }) => language === "seg");
  return rules.map(({ text }, i) => ({ file: `${page}#${i + 1}`, text }));
}

/** True for an address elsewhere, and for a file or heading that is there. */
function isFound(page: string, target: string): boolean {
  if (/^[a-z]+:/.test(target)) return true;
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || anchors(read(file)).includes(anchor);
}

/** The commands of `satsuma` that a page names in its code. */
function satsumaCommands(page: string): readonly string[] {
  const inline = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);
  const shell = fences(page).filter(({ language }) => language === "sh");
  return [...inline, ...shell.map(({ text }) => text)].flatMap((text) =>
    [...text.matchAll(/\bsatsuma ([a-z]+)/g)].map(([, command = ""]) => command),
  );
}

function isSatsumaCommand(command: string): boolean {
  if (command === "help") return true;
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
  const args = [...flags, "apps/cli/src/bin.ts", "help", command];
  return spawnSync(process.execPath, args, { cwd: root }).status === 0;
}

/** The scripts of the repository that a page tells its reader to run. */
function commands(page: string): readonly { readonly script: string }[] {
  const shell = fences(read(page)).filter(({ language }) => language === "sh");
  const inline = [...read(page).matchAll(/`(pnpm [^`\n]+)`/g)].map(([, text = ""]) => text);
  return [...shell.map(({ text }) => text), ...inline].flatMap((text) =>
    [...text.matchAll(/\bpnpm(?:@[\d.]+)? ([a-z]+)/g)].map(([, script = ""]) => ({ script })),
  );
}
