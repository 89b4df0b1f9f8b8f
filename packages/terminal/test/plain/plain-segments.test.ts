import { createClient } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import { describe, expect, it } from "vitest";
import { plainSegments } from "../../src/plain/plain-segments.ts";
import { dangerous } from "@satsuma/example-hostile-text";

const { signal } = new AbortController();
const ran = { asOf: "2026-07-01T22:00:00.000Z" };

describe("plainSegments", () => {
  it("tells size, share and change of each segment, and as of when", async () => {
    const client = shop(
      [
        { name: "loyal", size: 1204, share: 0.25, ...ran },
        { name: "日本", size: 7, share: 0.001, ...ran },
        { name: "new" },
      ],
      [
        { segment: "loyal", change: "entered", cause: "data", count: 30 },
        { segment: "loyal", change: "left", cause: "data", count: 42 },
        { segment: "日本", change: "entered", cause: "first run", count: 7 },
      ],
    );
    expect(await plainSegments(client, { characters: "unicode", signal })).toBe(`\
shop, as of 2026-07-02
segment     size  share  last run
loyal      1,204    25%     ▼ −12
日本           7   0.1%     first
new      not run
`);
    expect(await plainSegments(client, { characters: "ascii", signal })).toContain("v -12");
  });

  it("says where nothing was run, and where there is nothing", async () => {
    const before = await plainSegments(shop([{ name: "new" }]), { characters: "unicode", signal });
    expect(before).toMatch(/^shop, never run\nsegment +size/u);
    const none = await plainSegments(shop([]), { characters: "unicode", signal });
    expect(none).toBe("shop, never run\nno segments\n");
  });

  it("lets nothing through that a terminal would do", async () => {
    const client = shop([{ name: "a\u001B[2J\u202E\u0007\nb", size: 1, share: 1, ...ran }]);
    const lines = (await plainSegments(client, { characters: "unicode", signal })).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines.join("")).not.toMatch(dangerous);
  });
});

/** A project of which only this is known. */
function shop(segments: readonly object[], counts: readonly object[] = []): Client {
  const answers: Readonly<Record<string, unknown>> = {
    "/api/v1": { name: "shop", timezone: "Europe/Berlin" },
    "/api/v1/segments": segments.map((segment) => ({ traits: [], tags: [], ...segment })),
    "/api/v1/changes": { counts },
  };
  return createClient({ fetch: ({ url }) => Response.json(answers[new URL(url).pathname]) });
}
