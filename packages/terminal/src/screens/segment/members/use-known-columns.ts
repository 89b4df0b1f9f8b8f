import { useMemo } from "react";
import type { Asked } from "../../../asks/asked.ts";
import { latest } from "../../../asks/asked-rows.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import { useShell } from "../../../shell/shell.ts";
import type { Column } from "../../../table/column.ts";
import { useTimezone } from "../../use-timezone.ts";
import { knownColumns } from "./known-columns.ts";
import type { KnownColumn } from "./known-columns.ts";
import { memberColumns } from "./member-columns.ts";
import { keyOf } from "./member.ts";
import type { Member } from "./member.ts";

/** The columns that members of a segment can be shown with: none but the key until they are known. */
export function useKnownColumns(segment: string): {
  readonly asked: Asked<readonly KnownColumn[]>;
  readonly columns: readonly Column<Member>[];
} {
  const { client } = useShell();
  const timezone = useTimezone();
  const asked = useAsk(`columns of ${segment}`, async (signal): Promise<readonly KnownColumn[]> => {
    const [{ catalogue }, { members }, rule] = await Promise.all([
      client.catalogue({ signal }),
      client.members(segment, { limit: 1 }, { signal }),
      client.segment(segment, { signal }).catch(() => undefined),
    ]);
    const [someone] = members;
    if (someone === undefined) return [];
    const state = await client.customer(keyOf(someone), { signal });
    return knownColumns(catalogue, state, rule?.text ?? "");
  });
  const known = latest(asked);
  const columns = useMemo(() => memberColumns(known ?? [], timezone), [known, timezone]);
  return { asked, columns };
}
