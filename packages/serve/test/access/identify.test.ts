import { expect, test } from "vitest";
import { ApiKeys } from "../../src/access/api-keys.ts";
import { identify } from "../../src/access/identify.ts";
import { isLoopbackHost } from "../../src/access/loopback.ts";
import { refuseOpen } from "../../src/access/refuse-open.ts";
import { testControl, TestClock } from "../support/state.ts";

const newKeys = (): ApiKeys => new ApiKeys(testControl(), new TestClock().now);

const request = (headers: Readonly<Record<string, string>>): Request =>
  new Request("http://unused/", { headers });

test("without credentials, this computer itself may do everything", async () => {
  const credentials = { keys: newKeys() };
  const hosts = ["localhost:4747", "127.0.0.1:4747", "[::1]:4747", "LOCALHOST"];
  for (const host of hosts)
    expect(await identify(request({ host }), "::ffff:127.0.0.1", credentials)).toMatchObject({
      id: "loopback",
      scopes: ["read", "write", "run", "export", "pii"],
    });
});

test.each([
  ["another computer", {}, "192.168.1.7"],
  ["a connection that is gone", {}, undefined],
  ["a page whose name leads here", { host: "evil.example:4747" }, "127.0.0.1"],
  ["a name that only begins like ours", { host: "localhost.evil.example" }, "127.0.0.1"],
  ["a host with a user in it", { host: "localhost@evil.example" }, "127.0.0.1"],
  ["a proxy on this computer", { "x-forwarded-for": "192.168.1.7" }, "127.0.0.1"],
  ["a proxy by the standard header", { forwarded: "for=192.168.1.7" }, "127.0.0.1"],
  ["a wrong key from this computer", { authorization: "Bearer wrong" }, "127.0.0.1"],
  ["another scheme", { authorization: "Basic eDp5" }, "127.0.0.1"],
])("%s is nobody", async (_, headers, peer) => {
  const given = request({ host: "localhost", ...headers });
  expect(await identify(given, peer, { keys: newKeys() })).toBeUndefined();
});

test("once there was a key, this computer needs one too", async () => {
  const keys = newKeys();
  const { text, key } = keys.create({ name: "k", scopes: ["read"], expiresAt: null });
  const own = request({ host: "localhost" });
  expect(await identify(own, "127.0.0.1", { keys })).toBeUndefined();
  const withKey = request({ host: "x.example", authorization: `bearer ${text}` });
  expect(await identify(withKey, "10.0.0.1", { keys })).toMatchObject({ scopes: ["read"] });
  keys.revoke(key.id);
  expect(await identify(own, "127.0.0.1", { keys })).toBeUndefined();
});

test("with an issuer of tokens, this computer needs one too", async () => {
  const credentials = { keys: newKeys(), tokens: () => Promise.resolve(undefined) };
  expect(await identify(request({ host: "localhost" }), "127.0.0.1", credentials)).toBeUndefined();
});

test.each([
  ["localhost", true],
  ["127.8.8.8:80", true],
  ["[::1]", true],
  ["0.0.0.0", false],
  ["localhost.", false],
  ["", false],
  ["a b", false],
  ["127.0.0.1.evil.example", false],
])("%j is this computer: %s", (host, is) => {
  expect(isLoopbackHost(host)).toBe(is);
});

test("a server that everybody could reach is refused without credentials in force", () => {
  const keys = newKeys();
  const open = expect.objectContaining({ code: "ACCESS_OPEN", help: expect.any(String) });
  for (const host of ["0.0.0.0", "::", "192.168.1.2", "shop.example"])
    expect(() => refuseOpen(host, keys, undefined)).toThrow(open);
  for (const host of ["127.0.0.1", "::1", "localhost"]) refuseOpen(host, keys, undefined);
  const { key } = keys.create({ name: "k", scopes: ["read"], expiresAt: null });
  refuseOpen("0.0.0.0", keys, undefined);
  keys.revoke(key.id);
  expect(() => refuseOpen("0.0.0.0", keys, undefined)).toThrow(open);
});
