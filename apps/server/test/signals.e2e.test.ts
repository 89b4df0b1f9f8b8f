import { once } from "node:events";
import { expect, test } from "vitest";
import { askRun, jobsOf, startServer, untilOver, untilReady } from "./support/running-server.ts";
import { smallProject } from "./support/small-project.ts";

const folder = smallProject();

test("a signal ends the server when the job at work is done, and lets nobody in meanwhile", async () => {
  const server = await startServer(folder);
  await untilReady(server);
  const { id } = await askRun(server, "first");
  server.process.kill("SIGTERM");
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(server.said()).toContain('"msg":"closing"');
  const next = await startServer(folder);
  expect((await jobsOf(next)).find((job) => job.id === id)).toMatchObject({ state: "done" });
  next.process.kill("SIGINT");
  expect(await next.ended).toEqual({ code: 0, signal: null });
});

test("a job that has no time to finish waits for the next start, and is done then", async () => {
  const server = await startServer(folder, ["--shutdown-limit", "0"]);
  await untilReady(server);
  const { id } = await askRun(server, "second");
  server.process.kill("SIGTERM");
  expect(await server.ended).toEqual({ code: 0, signal: null });
  const next = await startServer(folder);
  expect(await untilOver(next, id)).toMatchObject({ state: "done" });
  next.process.kill("SIGTERM");
  await next.ended;
});

test("a second signal ends the server at once", async () => {
  const server = await startServer(folder, ["--shutdown-limit", "3600"]);
  const stream = await fetch(`${server.url}/healthz`);
  await stream.text();
  await askRun(server, "third");
  server.process.kill("SIGTERM");
  while (!server.said().includes('"msg":"closing"'))
    await once(server.process.stderr ?? server.process, "data");
  server.process.kill("SIGTERM");
  const { code, signal } = await server.ended;
  expect([code, signal]).toEqual([1, null]);
});

test("what cannot be is told with what to do, and leaves nothing that runs", async () => {
  const server = await startServer(folder);
  await expect(startServer(folder)).rejects.toThrow(/HTTP_SERVED.*\n.*end it first/u);
  const { port } = new URL(server.url);
  server.process.kill("SIGTERM");
  await server.ended;
  await expect(startServer(folder, ["--host", "0.0.0.0"])).rejects.toThrow("ACCESS_OPEN");
  await expect(startServer(folder, ["--rate", "many"])).rejects.toThrow(/HTTP_SETTING.*--rate/u);
  await expect(startServer(folder, ["--prot", port])).rejects.toThrow("HTTP_SETTING");
});
