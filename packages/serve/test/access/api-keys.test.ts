import { expect, test } from "vitest";
import { ApiKeys } from "../../src/access/api-keys.ts";
import { AuditLog } from "../../src/control/audit-log.ts";
import { testControl, TestClock } from "../support/state.ts";

function setUp() {
  const clock = new TestClock();
  const database = testControl();
  return { clock, database, keys: new ApiKeys(database, clock.now) };
}

const nightly = { name: "nightly", scopes: ["read", "run"], expiresAt: null } as const;

test("whoever has a key is known by it, with its scopes", () => {
  const { keys } = setUp();
  const { text, key } = keys.create(nightly);
  expect(text).toMatch(/^sat_[0-9a-f]{16}_[\w-]{43}$/);
  expect(keys.principal(text)).toEqual({
    id: `key:${key.id}`,
    name: "nightly",
    scopes: ["read", "run"],
  });
});

test("nobody is known by another secret, another id or what is no key", () => {
  const { keys } = setUp();
  const { text } = keys.create(nightly);
  const other = keys.create(nightly).text;
  const [, id = "", secret = ""] = /^sat_(\w{16})_(.*)$/.exec(text) ?? [];
  const [, , otherSecret = ""] = /^sat_(\w{16})_(.*)$/.exec(other) ?? [];
  const wrong = [
    `sat_${id}_${otherSecret}`,
    `sat_${"0".repeat(16)}_${secret}`,
    `${text}x`,
    ` ${text}`,
    text.toUpperCase(),
    "",
    "sat_",
  ];
  expect(wrong.map((each) => keys.principal(each))).toEqual(wrong.map(() => undefined));
});

test("nothing that is kept of a key gives it back", () => {
  const { keys, database } = setUp();
  const { text } = keys.create(nightly);
  const secret = text.slice(-43);
  const rows = database.prepare("SELECT * FROM api_keys").all();
  const kept = rows.flatMap((row) =>
    Object.values(row).map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value),
    ),
  );
  expect(kept.join(" ")).not.toContain(secret);
  expect(kept.join(" ")).not.toContain(Buffer.from(secret, "base64url").toString("latin1"));
});

test("a key is no longer taken once it is revoked", () => {
  const { keys } = setUp();
  const { text, key } = keys.create(nightly);
  expect(keys.revoke(key.id).revokedAt).toBe("2026-03-01T12:00:00.000Z");
  expect(keys.principal(text)).toBeUndefined();
  expect(keys.hasAny()).toBe(false);
});

test("a key is no longer taken from the instant at which it ends", () => {
  const { keys, clock } = setUp();
  const { text } = keys.create({ ...nightly, expiresAt: "2026-03-01T12:00:01.000Z" });
  clock.pass(999);
  expect(keys.principal(text)).toBeDefined();
  clock.pass(1);
  expect(keys.principal(text)).toBeUndefined();
});

test("there was a key also when the last has ended, until all are forgotten", () => {
  const { keys } = setUp();
  expect(keys.hadAny()).toBe(false);
  keys.revoke(keys.create(nightly).key.id);
  expect(keys.hadAny()).toBe(true);
  expect(keys.forgetAll()).toBe(1);
  expect(keys.hadAny()).toBe(false);
});

test("the last use is noted to the minute", () => {
  const { keys, clock } = setUp();
  const { text } = keys.create(nightly);
  const used = (): string | null | undefined => {
    keys.principal(text);
    return keys.list()[0]?.lastUsedAt;
  };
  expect(used()).toBe("2026-03-01T12:00:00.000Z");
  clock.pass(59_000);
  expect(used()).toBe("2026-03-01T12:00:00.000Z");
  clock.pass(1000);
  expect(used()).toBe("2026-03-01T12:01:00.000Z");
});

test("a key that is not there cannot be revoked", () => {
  const { keys } = setUp();
  expect(() => keys.revoke("0".repeat(16))).toThrow(
    expect.objectContaining({ code: "ACCESS_KEY" }),
  );
});

test("what is done to keys is in the audit log, without their secrets", () => {
  const { keys, database, clock } = setUp();
  const { key } = keys.create(nightly);
  keys.revoke(key.id);
  keys.forgetAll();
  const told = new AuditLog(database, clock.now).latest(10);
  expect(told.map(({ action, subject }) => [action, subject])).toEqual([
    ["keys.forget", "all"],
    ["keys.revoke", key.id],
    ["keys.create", key.id],
  ]);
});
