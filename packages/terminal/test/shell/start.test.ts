import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleProject } from "../support/sample-project.ts";
import type { SampleProject } from "../support/sample-project.ts";
import { show } from "../support/show.ts";

let project: SampleProject;
beforeAll(async () => {
  project = await sampleProject();
});
afterAll(() => project.close());

test("it begins with the segments, between a line that says where one is and one that says what can be done", async () => {
  const shown = show({ client: project.client });
  const screen = await shown.until("email_reachable");
  const lines = screen.split("\n");
  expect(lines).toHaveLength(24);
  expect(lines[0]).toContain("segments");
  expect(lines[23]).toMatch(/\? (?:help|more)/u);
});

test("it ends when the user quits", async () => {
  const shown = show({ client: project.client });
  await shown.until("email_reachable");
  await shown.press("q");
  await expect(shown.ended).resolves.toBeUndefined();
});

test("another size of the terminal is another layout", async () => {
  const shown = show({ client: project.client });
  await shown.until("email_reachable");
  await shown.resize(120, 40);
  expect(shown.text().split("\n")).toHaveLength(40);
});
