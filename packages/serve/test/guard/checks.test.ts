import { expect, test } from "vitest";
import { isForHost } from "../../src/guard/host-check.ts";
import { isOfOtherSite } from "../../src/guard/origin-check.ts";

test.each([
  ["localhost:4747", [], true, true],
  ["shop.example", [], true, false],
  ["192.168.1.2:4747", [], true, false],
  ["shop.example:8080", [], false, true],
  ["SHOP.example", ["shop.example"], false, true],
  ["other.example", ["shop.example"], false, false],
  ["127.0.0.1", ["shop.example"], false, true],
  ["", [], false, false],
  ["a/b", [], false, false],
])("%j is answered for with %j allowed, local %s: %s", (host, allowed, isLocal, is) => {
  expect(isForHost(host, { allowed, isLocal })).toBe(is);
});

test.each([
  ["a program", {}, false],
  ["the page itself", { "sec-fetch-site": "same-origin" }, false],
  ["an address that was typed", { "sec-fetch-site": "none" }, false],
  ["another site", { "sec-fetch-site": "cross-site" }, true],
  ["another port of this computer", { "sec-fetch-site": "same-site" }, true],
  ["another origin, of an old browser", { origin: "http://evil.example" }, true],
  ["the same name by another port", { origin: "http://localhost" }, true],
  ["a page in a frame of nowhere", { origin: "null" }, true],
  ["the page, of an old browser", { origin: "http://localhost:4747" }, false],
])("a request of %s is of another site: %s", (_, headers, is) => {
  const request = new Request("http://localhost:4747/", {
    headers: { host: "localhost:4747", ...headers },
  });
  expect(isOfOtherSite(request)).toBe(is);
});
