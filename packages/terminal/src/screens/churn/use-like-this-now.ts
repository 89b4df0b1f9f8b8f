import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import type { Finding } from "../findings/finding.ts";

/** How many customers are in a part of the tree now. */
export interface LikeThis {
  readonly size: number;
  /** 0 to 1 of all customers. */
  readonly share: number;
}

/** Counts the customers of a part of the tree that the config has, as only discoveries tell; undefined while they are counted. */
export function useLikeThisNow(
  { discovery }: Finding,
  where: string | undefined,
): LikeThis | undefined {
  const { client } = useShell();
  const isAsked = discovery === undefined && where !== undefined;
  const asked = useAsk(isAsked ? `like this now: ${where}` : null, (signal) =>
    client.preview(where ?? "", { signal }),
  );
  const counted = asked.state === "waiting" ? undefined : latest(asked);
  return counted && { size: counted.size, share: counted.size / Math.max(1, counted.customers) };
}
