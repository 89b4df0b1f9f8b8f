import { createClient } from "@satsuma/http/client";
import { expect, test } from "vitest";
import { customerOffers } from "../../src/shell/customer-offers.ts";

/** Keys of the members of segments. */
type Members = Readonly<Record<string, readonly string[]>>;

/** A server that tells the members of segments that contain a text. */
function shop(members: Members) {
  const asked: string[] = [];
  const client = createClient({
    fetch({ url, signal }) {
      signal.throwIfAborted();
      const { pathname, searchParams } = new URL(url);
      asked.push(pathname);
      if (pathname === "/api/v1/segments")
        return Response.json(
          Object.entries(members).map(([name, keys]) => ({ name, size: keys.length })),
        );
      const keys = members[pathname.split("/")[4] ?? ""] ?? [];
      const found = keys.filter((key) => key.includes(searchParams.get("filter") ?? ""));
      return Response.json({ members: found.map((customer) => ({ customer })), next: null });
    },
  });
  return { offers: customerOffers(client), asked };
}

const many = ["C-1", "C-12", "D-1"];

test("keys that contain what is typed are offered, of the largest segment that has any", async () => {
  const { offers, asked } = shop({ few: ["E-5"], many });
  expect(await offers("C-1")).toEqual(["C-1", "C-12"]);
  expect(asked).toEqual(["/api/v1/segments", "/api/v1/segments/many/members"]);
  expect(await offers("E")).toEqual(["E-5"]);
});

test("nothing is asked before something is typed", async () => {
  const { offers, asked } = shop({ many });
  expect(await offers(" ")).toEqual([]);
  expect(asked).toEqual([]);
});

test("where nothing has been run there are none", async () => {
  expect(await shop({ many: [] }).offers("C")).toEqual([]);
});

test("the question before is stopped by the next one", async () => {
  const { offers } = shop({ many });
  const [before, after] = await Promise.allSettled([offers("C"), offers("D")]);
  expect(before).toMatchObject({ value: [] });
  expect(after).toMatchObject({ value: ["D-1"] });
});
