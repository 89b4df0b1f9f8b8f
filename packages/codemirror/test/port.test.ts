import { MessageChannel } from "node:worker_threads";
import { connect, localClient, serve } from "@satsuma/codemirror";
import type { LanguageClient } from "@satsuma/codemirror";
import { afterEach, describe, expect, test } from "vitest";
import { shopService } from "./support/shop.ts";

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

function elsewhere(): LanguageClient {
  const channel = new MessageChannel();
  channels.push(channel);
  serve(shopService(), channel.port1);
  return connect(channel.port2);
}

describe.each([
  { where: "in the same thread", client: () => localClient(shopService()) },
  { where: "at the other end of a channel", client: elsewhere },
])("a service $where", ({ client: make }) => {
  test("answers calls in their order", async () => {
    const client = make();
    const answers = await Promise.all([
      client.setFile("a.seg", "segment a where contry is known"),
      client.diagnostics("a.seg"),
      client.setFile("a.seg", "segment a where country is known"),
      client.diagnostics("a.seg"),
    ]);
    expect(answers[1].map(({ code }) => code)).toEqual(["SEG2001"]);
    expect(answers[3]).toEqual([]);
  });

  test("answers what a call has no answer to with nothing", async () => {
    const client = make();
    await client.setFile("a.seg", "segment a where country is known");
    expect(await client.definition("a.seg", 2)).toBeUndefined();
    expect(await client.definition("a.seg", "segment a where country".length)).toBeUndefined();
  });

  test("has all methods of one, and their types", async () => {
    const client = make();
    await client.setFile("a.seg", "segment a where member of german");
    const renamed = await client.rename("a.seg", "segment a where member of g".length, "vip");
    expect("refused" in renamed ? renamed.refused : renamed.map(({ text }) => text)).toEqual([
      "vip",
      "vip",
    ]);
    // @ts-expect-error -- a file and its text are needed
    const wrong = client.setFile("a.seg").catch(() => "refused");
    await wrong;
    expect(Object.keys(client).toSorted()).toEqual(Object.keys(shopService()).toSorted());
  });
});

test("a call that fails at the other end fails here, with the reason", async () => {
  const channel = new MessageChannel();
  channels.push(channel);
  const broken = {
    ...shopService(),
    hover() {
      throw new TypeError("something is wrong");
    },
  };
  serve(broken, channel.port1);
  await expect(connect(channel.port2).hover("a.seg", 0)).rejects.toThrow("something is wrong");
});

test("messages that are none of ours are passed over", async () => {
  const channel = new MessageChannel();
  channels.push(channel);
  serve(shopService(), channel.port1);
  const client = connect(channel.port2);
  for (const message of [null, "hello", { id: 1 }, { id: "x", method: "hover", args: [] }]) {
    channel.port2.postMessage(message);
    channel.port1.postMessage(message);
  }
  expect(await client.diagnostics("shared.seg")).toEqual([]);
});

test("calls fail when the channel closes, and after it has", async () => {
  const { port1, port2 } = new MessageChannel();
  const client = connect(port2);
  const waiting = client.diagnostics("a.seg");
  port1.close();
  await expect(waiting).rejects.toThrow("the language service is gone");
  await expect(client.diagnostics("a.seg")).rejects.toThrow("the language service is gone");
});
