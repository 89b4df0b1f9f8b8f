import { useMemo } from "react";
import type { CustomerState } from "@satsuma/engine";
import type { Scalar } from "@satsuma/model";
import { Problem } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import type { Asked } from "../../asks/asked.ts";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import type { Column } from "../../table/column.ts";
import { knownColumns } from "../segment/members/known-columns.ts";
import type { KnownColumn } from "../segment/members/known-columns.ts";
import { memberColumns } from "../segment/members/member-columns.ts";
import type { Member } from "../segment/members/member.ts";
import { useTimezone } from "../use-timezone.ts";

/** The columns that the customers behind a rule can be shown with: none but the key until they are known. */
export function useDrilledColumns(rule: string): {
  readonly asked: Asked<readonly KnownColumn[]>;
  readonly columns: readonly Column<Member>[];
} {
  const { client } = useShell();
  const timezone = useTimezone();
  const asked = useAsk(`columns of ${rule}`, async (signal): Promise<readonly KnownColumn[]> => {
    const [{ catalogue }, { members }] = await Promise.all([
      client.catalogue({ signal }),
      client.previewMembers(rule, { limit: 1 }, { signal }),
    ]);
    const [someone] = members;
    if (someone === undefined) return [];
    return knownColumns(
      catalogue,
      await stateOf(client, someone["customer"] ?? null, signal),
      rule,
    );
  });
  const known = latest(asked);
  const columns = useMemo(() => memberColumns(known ?? [], timezone), [known, timezone]);
  return { asked, columns };
}

/** What the last run knows of a customer; undefined where it knows none, or nothing was run. */
async function stateOf(
  client: Client,
  key: Scalar,
  signal: AbortSignal,
): Promise<CustomerState | undefined> {
  try {
    return await client.customer(String(key), { signal });
  } catch (error) {
    const isUnknown = error instanceof Problem && error.code.startsWith("RUN_");
    if (isUnknown) return undefined;
    throw error;
  }
}
