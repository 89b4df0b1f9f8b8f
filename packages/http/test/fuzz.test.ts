import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFuzzedApi } from "./support/fuzz-api.ts";
import type { FuzzedApi } from "./support/fuzz-api.ts";

/** `pnpm fuzz api` asks as often as there is time. */
const requests = 60;

let api: FuzzedApi;

beforeAll(async () => {
  api = await openFuzzedApi();
});

afterAll(() => api.close());

test("whatever is asked, the server does not fail, echoes nothing and answers as the document says", async () => {
  await fc.assert(
    fc.asyncProperty(api.requests, async (request) => {
      expect((await api.ask(request)).faults).toEqual([]);
    }),
    { numRuns: requests },
  );
  expect(api.served.failures).toEqual([]);
});
