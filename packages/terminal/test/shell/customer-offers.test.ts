import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "@satsuma/http/client";
import { expect, test } from "vitest";
import { customerOffers } from "../../src/shell/customer-offers.ts";

/** A server that tells the customers whose keys contain a text; undefined before the first run. */
function shop(keys: readonly string[] | undefined) {
  const asked: string[] = [];
  const client = createClient({
    async fetch({ url, signal }) {
      await wait(5, undefined, { signal });
      const { pathname, searchParams } = new URL(url);
      asked.push(pathname);
      if (keys === undefined)
        return Response.json(
          { code: "RUN_NOT_RUN", detail: "nothing has been run yet", status: 409 },
          { status: 409, headers: { "Content-Type": "application/problem+json" } },
        );
      const found = keys.filter((key) => key.includes(searchParams.get("filter") ?? ""));
      return Response.json({ members: found.map((customer) => ({ customer })) });
    },
  });
  return { offers: customerOffers(client), asked };
}

const many = ["C-1", "C-12", "D-1"];

test("keys that contain what is typed are offered, of all customers there are", async () => {
  const { offers, asked } = shop(many);
  expect(await offers("C-1")).toEqual(["C-1", "C-12"]);
  expect(asked).toEqual(["/api/v1/customers"]);
  expect(await offers("E")).toEqual([]);
});

test("nothing is asked before something is typed", async () => {
  const { offers, asked } = shop(many);
  expect(await offers(" ")).toEqual([]);
  expect(asked).toEqual([]);
});

test("where nothing has been run there are none", async () => {
  expect(await shop(undefined).offers("C")).toEqual([]);
});

test("the question before is stopped by the next one", async () => {
  const { offers } = shop(many);
  const [before, after] = await Promise.allSettled([offers("C"), offers("D")]);
  expect(before).toMatchObject({ value: [] });
  expect(after).toMatchObject({ value: ["D-1"] });
});
