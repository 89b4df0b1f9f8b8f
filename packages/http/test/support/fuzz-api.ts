import type fc from "fast-check";
import { deviationsFrom, documentOf } from "./document.ts";
import { fuzzRequests } from "./fuzz-requests.ts";
import type { FuzzRequest } from "./fuzz-requests.ts";
import { serve } from "./serve.ts";
import type { Served } from "./serve.ts";
import { openShop, rules } from "./shop.ts";
import type { Shop } from "./shop.ts";

/** What came of a request, and what is wrong with that. */
export interface FuzzAnswer {
  readonly status: number;
  readonly faults: readonly unknown[];
}

/** A server in this process that can be asked anything: over a shop of its own. */
export interface FuzzedApi {
  readonly served: Served;
  readonly requests: fc.Arbitrary<FuzzRequest>;
  ask(request: FuzzRequest): Promise<FuzzAnswer>;
  close(): Promise<void>;
}

export async function openFuzzedApi(): Promise<FuzzedApi> {
  const shop = await openShop();
  const served = serve(shop);
  await shop.project.run();
  const document = await documentOf(served);
  const deviations = deviationsFrom(document);
  return {
    served,
    requests: fuzzRequests(document),
    close: () => shop.close(),
    async ask({ to, address, init, texts }) {
      const response = await served.ask(address, init);
      const answer = await response.text();
      const { status } = response;
      const echoed = texts.filter((each) => answer.includes(JSON.stringify(each).slice(1, -1)));
      const faults = [
        ...(status === 500 ? ["it failed"] : []),
        ...(status >= 400 && echoed.length > 0 ? ["it repeats what it was sent"] : []),
        ...deviations(answer, response, to),
      ];
      if (to.method !== "get" && to.method !== "post") await restore(shop);
      return { status, faults };
    },
  };
}

/** The rules as they were. */
async function restore({ rules: folder }: Shop): Promise<void> {
  for (const { file, version } of await folder.list())
    if (file !== "segments/shop.seg") await folder.remove(file, version);
  const [saved] = await folder.list();
  if (saved?.text !== rules) await folder.save("segments/shop.seg", rules, saved?.version ?? null);
}
