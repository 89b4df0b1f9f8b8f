import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulesOfRevision } from "../../src/diff/git-rules.ts";
import { newFolder, writeFiles } from "../support/satsuma.ts";

/** Runs git as somebody, whoever runs the tests. */
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@shop.example", ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" },
  });

/** A repository of one commit with some files. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  writeFiles(folder, files);
  git(folder, "init", "--quiet", "--initial-branch", "main");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "first");
  return folder;
}

const { signal } = new AbortController();
const rulesOf = async (folder: string, revision: string): Promise<Record<string, string>> =>
  Object.fromEntries((await rulesOfRevision(folder, revision, signal)).texts);

describe("the rules of a Git revision", () => {
  it("are the .seg files below `segments` as they were, whatever they are called", async () => {
    const files = {
      "segments/a.seg": "segment a where b\r\n",
      "segments/über uns/ein neues.seg": "segment ü",
      "segments/.a.seg.swp": "an editor's",
      "segments/.hidden.seg": "an editor's",
      "segments/README.md": "about them",
      "other/b.seg": "not ours",
    };
    const folder = repository(files);
    writeFiles(folder, { "segments/a.seg": "edited", "segments/new.seg": "new" });
    expect(await rulesOf(folder, "main")).toEqual({
      "segments/a.seg": files["segments/a.seg"],
      "segments/über uns/ein neues.seg": files["segments/über uns/ein neues.seg"],
    });
  });

  it("are found for a project in a folder of the repository, and are none before it was there", async () => {
    const folder = repository({ "README.md": "hello" });
    writeFiles(folder, { "a shop/segments/a.seg": "one" });
    git(folder, "add", ".");
    git(folder, "commit", "--quiet", "-m", "second");
    const shop = join(folder, "a shop");
    expect(await rulesOf(shop, "HEAD")).toEqual({ "segments/a.seg": "one" });
    expect(await rulesOf(shop, "HEAD~1")).toEqual({});
  });

  it("are called by the revision and its commit", async () => {
    const folder = repository({ "segments/a.seg": "one" });
    const { name } = await rulesOfRevision(folder, "main", signal);
    expect(name).toBe(`main (${git(folder, "rev-parse", "HEAD").slice(0, 7)})`);
  });

  it.each(["nowhere", "--all", "-n1", "", "HEAD:segments", "main..main"])(
    "are an error where %j is none",
    async (revision) => {
      const folder = repository({ "segments/a.seg": "one" });
      await expect(rulesOfRevision(folder, revision, signal)).rejects.toMatchObject({
        code: "USAGE_GIT",
        message: `git knows no revision "${revision}" here`,
      });
    },
  );

  it("are an error where there is no repository, and where a rule file is a link", async () => {
    const outside = join(newFolder(), "shop");
    cpSync(repository({ "segments/a.seg": "one" }), outside, {
      recursive: true,
      filter: (path) => !path.endsWith(".git"),
    });
    await expect(rulesOfRevision(outside, "main", signal)).rejects.toMatchObject({
      code: "USAGE_GIT",
    });
    const linked = repository({ "segments/a.seg": "one" });
    symlinkSync("a.seg", join(linked, "segments/b.seg"));
    git(linked, "add", ".");
    git(linked, "commit", "--quiet", "-m", "a link");
    await expect(rulesOfRevision(linked, "main", signal)).rejects.toMatchObject({
      code: "USAGE_GIT",
      message: "segments/b.seg is a link in that revision, expected a file",
    });
  });
});
