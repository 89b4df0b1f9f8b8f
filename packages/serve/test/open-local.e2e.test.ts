import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openLocal } from "@satsuma/serve";
import type { LocalProject } from "@satsuma/serve";
import { failureOf, fromSource, now, until } from "./engines/support/serving.ts";
import { tinyProject } from "./support/tiny-project.ts";

/** Opens a project in a folder; it is closed after the test at the latest. */
async function opened(folder: string): Promise<LocalProject> {
  const project = await openLocal(folder, { clock: () => Date.parse(now), execArgv: fromSource });
  onTestFinished(() => project.close());
  await until(() => project.state().isReady);
  return project;
}

const copiesIn = (folder: string): readonly string[] => {
  const serving = join(folder, ".satsuma", "serving");
  return existsSync(serving) ? readdirSync(serving) : [];
};

test("a folder is asked, and worked on, without a server", async () => {
  const { folder, remove } = tinyProject();
  onTestFinished(remove);
  const { client, close } = await opened(folder);
  expect(await client.session()).toMatchObject({ name: "you" });
  const job = await client.start({ kind: "run" }, "once");
  const states: string[] = [];
  for await (const event of client.follow(job.id)) states.push(event.job.state);
  expect(states.at(-1)).toBe("done");
  expect(await client.segments()).toMatchObject([{ name: "buyers", size: 2 }]);
  expect(copiesIn(folder)).toEqual([String(process.pid)]);
  await close();
  expect(copiesIn(folder)).toEqual([]);
});

test("a question that is stopped rejects, and the next one is answered", async () => {
  const { folder, remove } = tinyProject();
  onTestFinished(remove);
  const { client } = await opened(folder);
  const stop = new AbortController();
  const asked = client.history(["buyers"], { signal: stop.signal });
  stop.abort("enough");
  expect(await failureOf(asked)).toBeDefined();
  expect(await client.preview("has orders")).toMatchObject({ size: 2 });
});

test("a config that cannot be used is an error, and leaves nothing that runs", async () => {
  const { folder, remove } = tinyProject();
  onTestFinished(remove);
  writeFileSync(join(folder, "satsuma.config.ts"), "export default 7;\n");
  const failure = await failureOf(
    openLocal(folder, { clock: () => Date.parse(now), execArgv: fromSource }),
  );
  expect(failure).toMatchObject({ code: "CONFIG_INVALID" });
  expect(copiesIn(folder)).toEqual([]);
});
