import type { Compiler } from "../compiler.ts";
import { compareData } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { boundedDecimal } from "../numbers/bounded-decimal.ts";
import type { Reader } from "../row.ts";
import { nearestRank } from "./nearest-rank.ts";
import type { ValueOf } from "./value-of.ts";

/** One value for everyone: looked for once, when it is first needed. */
export function readPercentile(node: ValueOf<"percentile">, compiler: Compiler): Reader {
  const read = compiler.value(node.of);
  const counts = node.among && compiler.cond(node.among);
  let found: { readonly value: Datum | undefined } | undefined;
  return () => {
    found ??= { value: nearestRank(sorted(), boundedDecimal(node.rank)) };
    return found.value;
  };

  function sorted(): readonly Datum[] {
    return compiler.stage
      .population()
      .filter((customer) => counts?.({ customer }) ?? true)
      .map((customer) => read({ customer }))
      .filter((value) => value !== undefined)
      .sort(compareData);
  }
}
