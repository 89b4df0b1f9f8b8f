import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { Closers } from "../../src/lifetime/closers.ts";
import { drain } from "../../src/lifetime/drain.ts";
import { listen } from "../../src/lifetime/listen.ts";
import { makeServer } from "../../src/lifetime/make-server.ts";

const bare = () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
};

test("a port that was named and is taken is refused", async () => {
  const { port } = await listen(bare(), "127.0.0.1", 0);
  await expect(listen(bare(), "127.0.0.1", port)).rejects.toMatchObject({
    code: "HTTP_PORT",
    message: expect.stringContaining(String(port)),
  });
});

test("where none is named, two servers find two ports", async () => {
  const one = await listen(bare(), "127.0.0.1", undefined);
  const other = await listen(bare(), "127.0.0.1", undefined);
  expect(other.port).toBeGreaterThan(one.port);
  expect(one.port).toBeGreaterThanOrEqual(4747);
  expect(other.isElsewhere).toBe(true);
});

test("an address that this computer does not have is refused", async () => {
  await expect(listen(bare(), "192.0.2.1", 0)).rejects.toMatchObject({ code: "HTTP_LISTEN" });
});

test("whoever sends a request letter by letter is cut off", async () => {
  const times = { headMs: 50, requestMs: 100, idleMs: 50, lookMs: 20 };
  const server = makeServer(() => new Response("ok"), times);
  const { port } = await listen(server, "127.0.0.1", 0);
  onTestFinished(() => void server.close());
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {}).write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  socket.resume();
  await once(socket, "close");
  expect(socket.destroyed).toBe(true);
});

test("at the end, answers that are under way are given, and what takes too long is cut", async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  let isAsked = (): void => {};
  const asked = new Promise<void>((tell) => (isAsked = tell));
  const server = makeServer((request) => {
    if (request.url.endsWith("/never")) return new Promise(() => {});
    isAsked();
    return promise;
  });
  const { port } = await listen(server, "127.0.0.1", 0);
  const answer = fetch(`http://127.0.0.1:${port}/`);
  const never = fetch(`http://127.0.0.1:${port}/never`).catch(() => "cut");
  await asked;
  const drained = drain(server, 300);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow("fetch failed");
  resolve(new Response("in time"));
  expect(await (await answer).text()).toBe("in time");
  await drained;
  expect(await never).toBe("cut");
});

test("what was begun is ended in the opposite order, once, whatever fails", async () => {
  const ended: number[] = [];
  const closers = new Closers();
  closers.add(() => void ended.push(1));
  closers.add(() => Promise.reject(new Error("two")));
  closers.add(() => void ended.push(3));
  await expect(closers.close()).rejects.toThrow("two");
  await expect(closers.close()).rejects.toThrow("two");
  expect(ended).toEqual([3, 1]);
});
