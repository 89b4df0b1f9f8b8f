import { RuleErrors } from "@satsuma/engine";
import type { Drafts } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { sharedProject } from "../support/shared-project.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";

const shop = sharedProject(smallShop, smallConfig);
const asOf = "2026-03-01";
const drafts: Drafts = { "segments/new.seg": 'segment austrians where country is "AT"\n' };

describe("questions with drafts", () => {
  it("see rules that are not saved, beside those that are", async () => {
    const { project } = shop();
    expect((await project.preview("austrians", { asOf, drafts })).size).toBe(1);
    expect((await project.preview("germans", { asOf, drafts })).size).toBe(2);
    expect((await project.list({ drafts })).map(({ name }) => name)).toContain("austrians");
    expect((await project.list()).map(({ name }) => name)).not.toContain("austrians");
  });

  it("see a file as it would be in place of the one that is saved, or gone", async () => {
    const { project } = shop();
    const changed = { "segments/shop.seg": 'segment germans where country is "FR"\n' };
    expect((await project.preview("germans", { asOf, drafts: changed })).size).toBe(1);
    const { program } = await project.check({ drafts: { "segments/shop.seg": null } });
    expect(program.segments).toEqual([]);
  });

  it("are told of mistakes in them, with the text as it would be", async () => {
    const { project } = shop();
    const wrong = { "segments/wrong.seg": "segment wrong where nothing_such\n" };
    const { diagnostics, texts } = await project.check({ drafts: wrong });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ primary }) => primary?.span.file)).toEqual(["segments/wrong.seg"]);
    expect(texts.get("segments/wrong.seg")).toBe(wrong["segments/wrong.seg"]);
    await expect(project.preview("germans", { drafts: wrong })).rejects.toBeInstanceOf(RuleErrors);
  });

  it("are refused where a path is none of a rule file", async () => {
    const { project } = shop();
    for (const file of ["../other.seg", "segments/a.txt", "/etc/passwd.seg", "__proto__"])
      await expect(project.check({ drafts: { [file]: "" } })).rejects.toMatchObject({
        code: "RULES_PATH",
      });
  });

  it("say what saving them would change", async () => {
    const { project } = shop();
    const all = { ...drafts, "segments/shop.seg": 'segment germans where country is "FR"\n' };
    const { base, segments } = await project.diff("saved", {
      asOf,
      drafts: all,
      segments: ["germans", "austrians"],
    });
    expect(base).toEqual({ kind: "texts", name: "the saved files" });
    expect(
      segments.map(({ name, change, before, after }) => [name, change, before, after]),
    ).toEqual([
      ["austrians", "added", 0, 1],
      ["germans", "changed", 2, 1],
    ]);
    expect((await project.diff("saved", { asOf })).segments).toEqual([]);
  });
});

it("what is published goes by the files that are saved: drafts are refused", async () => {
  const { project } = shop();
  const code = { code: "RUN_DRAFTS" };
  await expect(project.run({ asOf, drafts })).rejects.toMatchObject(code);
  await expect(project.score({ asOf, drafts })).rejects.toMatchObject(code);
  await expect(project.send("germans", "files", { drafts })).rejects.toMatchObject(code);
  expect(await project.run({ asOf, drafts: {} })).toMatchObject({ isNew: true });
});
