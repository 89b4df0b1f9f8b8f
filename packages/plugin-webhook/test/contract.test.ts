import { afterAll, describe, expect, test } from "vitest";
import { contractChecks } from "@satsuma/plugin/testing";
import webhook from "@satsuma/plugin-webhook";
import { startReceiver } from "./support/receiver.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const receiver = await startReceiver(secret);
afterAll(() => receiver.close());

const destination = () => {
  receiver.forget();
  return { options: {}, received: () => receiver.once() };
};

const endpoint = { url: receiver.url, secret, membersPerMessage: 7 };
const checks = contractChecks(webhook, {
  config: { endpoints: { crm: endpoint, changes: { ...endpoint, delivery: "changes" } } },
  badConfigs: [
    42,
    {},
    { endpoints: { crm: { url: "ftp://example.org", secret } } },
    { endpoints: { crm: { url: "http://example.org", secret } } },
    { endpoints: { crm: { url: "https://me:word@example.org", secret } } },
    { endpoints: { crm: { url: receiver.url, secret: "short" } } },
    { endpoints: { "no name": endpoint } },
  ],
  sinks: {
    crm: { destination, bad: [42, { url: "https://example.org" }] },
    changes: { destination, bad: [42] },
  },
});

describe("the contract", () => {
  test.each(checks)("$title", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
