import { expect, test } from "vitest";
import type { RuleFileState } from "@satsuma/http/client";
import { RuleWatch } from "../../src/editor/rule-watch.ts";

/** A server whose rule files are set by the test. */
class Files {
  files: Readonly<Record<string, string>> = {};
  readonly #held: (() => void)[] = [];
  isHeld = false;

  async rules(): Promise<readonly RuleFileState[]> {
    const now = Object.entries(this.files).map(([file, text]) => ({ file, text, version: text }));
    if (this.isHeld) await new Promise<void>((resolve) => this.#held.push(resolve));
    return now;
  }

  release(): void {
    for (const resolve of this.#held) resolve();
  }
}

test("files that are new, gone or others are told, once; at first nothing is", async () => {
  const files = new Files();
  const watch = new RuleWatch(files);
  files.files = { "a.seg": "1", "b.seg": "1" };
  expect(await watch.changed()).toEqual([]);
  files.files = { "a.seg": "2", "c.seg": "1" };
  expect(await watch.changed()).toEqual(["a.seg", "b.seg", "c.seg"]);
  expect(await watch.changed()).toEqual([]);
});

test("an answer that comes late, after a newer one, changes nothing", async () => {
  const files = new Files();
  const watch = new RuleWatch(files);
  files.files = { "a.seg": "1" };
  await watch.changed();
  files.isHeld = true;
  const late = watch.changed();
  files.isHeld = false;
  files.files = { "a.seg": "2" };
  expect(await watch.changed()).toEqual(["a.seg"]);
  files.release();
  expect(await late).toEqual([]);
  expect(await watch.changed()).toEqual([]);
});

test("it is paused as long as the user is in an editor, also where that fails", async () => {
  const watch = new RuleWatch(new Files());
  const failing = watch.during(() => Promise.reject(new Error("no")));
  expect(watch.isPaused).toBe(true);
  await expect(failing).rejects.toThrow("no");
  expect(watch.isPaused).toBe(false);
});
