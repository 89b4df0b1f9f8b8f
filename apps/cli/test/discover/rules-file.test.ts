import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulesFile, writeRules } from "../../src/discover/rules-file.ts";
import { setValues } from "../../src/discover/set-values.ts";
import { newFolder } from "../support/satsuma.ts";

describe("rules are written", () => {
  it.each([
    "churn.seg",
    "segments/churn.txt",
    "segments/.seg",
    "segments/../churn.seg",
    "../x.seg",
    "/tmp/x.seg",
  ])("only where rules are read from, which %s is not", (named) => {
    expect(() => rulesFile(named, "/shop", { mayReplace: true })).toThrow(
      expect.objectContaining({ code: "USAGE_RULE_FILE" }),
    );
  });

  it("into a folder that is made, and over a file that is there only when that is wanted", async () => {
    const project = newFolder();
    const target = rulesFile("segments/found/churn.seg", project, { mayReplace: false });
    await writeRules(target, "segment a where has orders ever\n");
    expect(readFileSync(join(project, "segments/found/churn.seg"), "utf8")).toBe(
      "segment a where has orders ever\n",
    );
    const again = (mayReplace: boolean) => () =>
      rulesFile("segments/found/churn.seg", project, { mayReplace });
    expect(again(false)).toThrow(expect.objectContaining({ code: "USAGE_RULE_FILE" }));
    expect(again(true)()).toEqual(target);
  });
});

it("parameters are read as JSON where they are any, and are texts otherwise", () => {
  const given = [
    "k=5",
    "share=0.25",
    "log=true",
    'of=["a","b"]',
    "window=P90D",
    "rule=a = b",
    "empty=",
  ];
  expect(setValues(given)).toEqual({
    k: 5,
    share: 0.25,
    log: true,
    of: ["a", "b"],
    window: "P90D",
    rule: "a = b",
    empty: "",
  });
  for (const wrong of ["k", "=5", " =5"])
    expect(() => setValues([wrong])).toThrow(expect.objectContaining({ code: "USAGE_SET" }));
});
