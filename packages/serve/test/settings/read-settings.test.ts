import { expect, test } from "vitest";
import { flagOf, readSettings, settingNames, variableOf } from "@satsuma/serve";

test("nothing given is a server for this computer alone", () => {
  expect(readSettings({ flags: {}, environment: {} })).toEqual({
    host: "127.0.0.1",
    port: undefined,
    allowedHosts: [],
    issuer: undefined,
    bodyLimitBytes: 1_000_000,
    timeLimitMs: 60_000,
    requestsPerMinute: 1200,
    questions: 32,
    questionsEach: 16,
    engines: { readers: 2, timeMs: 60_000 },
    shutdownLimitMs: 20_000,
    logLevel: "info",
  });
});

test("a flag comes before the variable of the same name", () => {
  const environment = {
    SATSUMA_PORT: "8080",
    SATSUMA_BODY_LIMIT: "5000",
    SATSUMA_ENGINE_MEMORY: "512",
  };
  const settings = readSettings({ flags: { port: "80" }, environment });
  expect(settings).toMatchObject({ port: 80, bodyLimitBytes: 5000, engines: { memoryMiB: 512 } });
});

test("names of flags and variables follow from the name of the setting", () => {
  expect([flagOf("oidcScopeClaim"), variableOf("oidcScopeClaim")]).toEqual([
    "--oidc-scope-claim",
    "SATSUMA_OIDC_SCOPE_CLAIM",
  ]);
  expect(new Set(settingNames.map(flagOf)).size).toBe(settingNames.length);
});

test.each([
  [{ port: "65536" }, "--port"],
  [{ port: "http" }, "--port"],
  [{ port: "-1" }, "--port"],
  [{ host: "" }, "--host"],
  [{ rate: "0" }, "--rate"],
  [{ timeLimit: "1.5" }, "--time-limit"],
  [{ logLevel: "loud" }, "--log-level"],
  [{ oidcAlgorithms: "HS256" }, "--oidc-algorithms"],
  [{ oidcAlgorithms: "none" }, "--oidc-algorithms"],
  [{ oidcIssuer: "https://id.example" }, "--oidc-audience"],
  [{ oidcIssuer: "i", oidcAudience: "a", oidcJwks: "http://id.example/keys" }, "--oidc-jwks"],
  [{ oidcIssuer: "i", oidcAudience: "a", oidcJwks: "file:///keys" }, "--oidc-jwks"],
])("%j is refused with what is expected", (flags, named) => {
  expect(() => readSettings({ flags, environment: {} })).toThrow(
    expect.objectContaining({
      code: "HTTP_SETTING",
      message: expect.stringContaining(named),
      help: expect.any(String),
    }),
  );
});

test("an issuer of tokens is read with all that is known of it", () => {
  const flags = {
    oidcIssuer: "https://id.example/",
    oidcAudience: "satsuma",
    oidcJwks: "https://id.example/keys",
    oidcAlgorithms: "RS256, ES256",
  };
  expect(readSettings({ flags, environment: {} }).issuer).toEqual({
    issuer: "https://id.example/",
    audience: "satsuma",
    jwks: new URL("https://id.example/keys"),
    algorithms: ["RS256", "ES256"],
    scopeClaim: "scope",
    scopePrefix: "",
    toleranceSeconds: 30,
  });
});
