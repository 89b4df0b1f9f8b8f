import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { JWK } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { algorithms } from "../../src/access/token-issuer.ts";
import type { TokenIssuer } from "../../src/access/token-issuer.ts";
import { tokenReader } from "../../src/access/tokens.ts";
import { TestClock } from "../support/state.ts";

interface Signer {
  readonly kid: string;
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>["privateKey"];
  readonly jwk: JWK;
}

async function signer(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: "ES256" } };
}

let published: JWK[] = [];
let fetches = 0;
let old: Signer;
let issuer: TokenIssuer;
const server = createServer((_, response) => {
  fetches += 1;
  response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: published }));
});

beforeAll(async () => {
  old = await signer("old");
  published = [old.jwk];
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port says so
  const { port } = server.address() as AddressInfo;
  issuer = {
    issuer: "https://id.example/",
    audience: "satsuma",
    jwks: new URL(`http://127.0.0.1:${port}/keys`),
    algorithms,
    scopeClaim: "scope",
    scopePrefix: "satsuma:",
    toleranceSeconds: 30,
  };
});
afterAll(() => server.close());

const clock = new TestClock();

interface Said {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly by?: Signer;
}

/** A token that is right except for what is said. */
function token({ claims = {}, by = old }: Said = {}): Promise<string> {
  const now = clock.now() / 1000;
  const right = {
    iss: "https://id.example/",
    aud: "satsuma",
    sub: "ann@shop.example",
    iat: now,
    exp: now + 300,
    scope: "openid satsuma:read satsuma:pii write",
  };
  return new SignJWT({ ...right, ...claims })
    .setProtectedHeader({ alg: "ES256", kid: by.kid })
    .sign(by.privateKey);
}

test("whoever bears a token is known by it without being named, with the scopes that are ours", async () => {
  const who = await tokenReader(issuer, clock.now)(await token());
  expect(who).toEqual({
    id: expect.stringMatching(/^token:[0-9a-f]{16}$/),
    name: expect.stringMatching(/^token [0-9a-f]{16}$/),
    scopes: ["read", "pii"],
  });
});

test("scopes may be a list in a claim of another name, called as ours", async () => {
  const read = tokenReader({ ...issuer, scopeClaim: "roles", scopePrefix: "" }, clock.now);
  const who = await read(await token({ claims: { roles: ["run", "read", 7, "admin"] } }));
  expect(who?.scopes).toEqual(["read", "run"]);
});

test.each([
  ["of another issuer", { iss: "https://id.example" }],
  ["for another audience", { aud: "shop" }],
  ["that has ended", { exp: Date.parse("2026-03-01T11:59:00Z") / 1000 }],
  ["that has not begun", { nbf: Date.parse("2026-03-01T12:01:00Z") / 1000 }],
  ["without an end", { exp: undefined }],
  ["of nobody", { sub: undefined }],
])("nobody is known by a token %s", async (_, claims) => {
  expect(await tokenReader(issuer, clock.now)(await token({ claims }))).toBeUndefined();
});

test("clocks may differ by as much as is allowed", async () => {
  const claims = { exp: clock.now() / 1000 - 29 };
  expect(await tokenReader(issuer, clock.now)(await token({ claims }))).toBeDefined();
});

test("nobody is known by a token that another signed, that is unsigned or that was changed", async () => {
  const read = tokenReader(issuer, clock.now);
  const [head = "", body = "", signature = ""] = (await token()).split(".");
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  const raised = encode({
    ...JSON.parse(Buffer.from(body, "base64url").toString()),
    scope: "satsuma:export",
  });
  const wrong = [
    await token({ by: { ...(await signer("old")) } }),
    `${encode({ alg: "none" })}.${body}.`,
    `${head}.${raised}.${signature}`,
    `${head}.${body}`,
    "a.b.c",
    "sat_nothing",
  ];
  for (const each of wrong) expect(await read(each)).toBeUndefined();
});

test("a token signed by what is public is refused: the algorithm must be one of those allowed", async () => {
  const secret = new TextEncoder().encode(JSON.stringify(old.jwk));
  const forged = await new SignJWT({ scope: "satsuma:read" })
    .setProtectedHeader({ alg: "HS256", kid: "old" })
    .setIssuer("https://id.example/")
    .setAudience("satsuma")
    .setSubject("x")
    .setExpirationTime(clock.now() / 1000 + 60)
    .sign(secret);
  expect(await tokenReader(issuer, clock.now)(forged)).toBeUndefined();
  const narrow = tokenReader({ ...issuer, algorithms: ["RS256"] }, clock.now);
  expect(await narrow(await token())).toBeUndefined();
});

test("keys are fetched once for many tokens", async () => {
  const read = tokenReader(issuer, clock.now);
  const before = fetches;
  for (let i = 0; i < 5; i += 1) await read(await token());
  expect(fetches - before).toBe(1);
});

test("keys that cannot be had are a failure of the server, not of the token", async () => {
  const nowhere = tokenReader({ ...issuer, jwks: new URL("http://127.0.0.1:9/keys") }, clock.now);
  await expect(nowhere(await token())).rejects.toMatchObject({ code: "ACCESS_ISSUER" });
});

test("tokens of a new key are taken after the issuer has changed keys, and those of the old no longer", async () => {
  const next = await signer("next");
  published = [next.jwk];
  const read = tokenReader(issuer, clock.now);
  expect(await read(await token({ by: next }))).toBeDefined();
  expect(await read(await token({ by: old }))).toBeUndefined();
  published = [old.jwk];
});
