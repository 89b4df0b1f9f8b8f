import { useMemo } from "react";
import type { CustomerState, Preview } from "@satsuma/engine";
import type { Scalar } from "@satsuma/model";
import { Problem } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import type { Asked } from "../../asks/asked.ts";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import { useTable } from "../../table/use-table.ts";
import { countText } from "../../text/number-text.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import { knownColumns } from "../segment/members/known-columns.ts";
import type { KnownColumn } from "../segment/members/known-columns.ts";
import { memberColumns } from "../segment/members/member-columns.ts";
import { keyOf } from "../segment/members/member.ts";
import type { Member } from "../segment/members/member.ts";
import { useTimezone } from "../use-timezone.ts";

interface Sample {
  readonly members: readonly Member[];
  readonly columns: readonly KnownColumn[];
}

/** The first few of the customers that a preview found, with what is known of them. */
export function useSamplePane(preview: Asked<Preview>, area: Rect): Pane {
  const { client, go } = useShell();
  const timezone = useTimezone();
  const found = latest(preview);
  const keys = found?.sample ?? [];
  const asked = useAsk(
    found === undefined ? null : `some of them: ${JSON.stringify(keys)}`,
    (signal) => askSample(client, keys, signal),
  );
  const sample = latest(asked);
  const columns = useMemo(() => memberColumns(sample?.columns ?? [], timezone), [sample, timezone]);
  const { width } = inside(area);
  const table = useTable<Member>({
    name: "sample",
    columns,
    items: sample?.members ?? none,
    id: keyOf,
    area: inside(area),
    open: (member) => go({ screen: "customer", customer: keyOf(member) }),
    empty: "Nobody is.",
    fileName: "sample.csv",
  });
  return {
    kind: "drilled",
    area,
    note: found === undefined ? "" : noteOf(found, table.note),
    rows: sample === undefined ? notThereRows(preview, asked, width) : table.rows,
    does: table.does,
  };
}

const none: readonly Member[] = [];

/** Where it is not known who they are, the pane beside says why. */
const notThereRows = (
  preview: Asked<Preview>,
  asked: Asked<Sample>,
  width: number,
): readonly Row[] =>
  preview.state === "failed" || preview.state === "stopped" ? [] : notAnsweredRows(asked, width);

const noteOf = ({ size, sample }: Preview, note: string): string =>
  size > sample.length
    ? `the first ${sample.length} of ${countText(size)}: w saves the rule`
    : note;

async function askSample(
  client: Client,
  keys: readonly Scalar[],
  signal: AbortSignal,
): Promise<Sample> {
  const [{ catalogue }, states] = await Promise.all([
    client.catalogue({ signal }),
    Promise.all(keys.map((key) => stateOf(client, key, signal))),
  ]);
  const [known] = states.flatMap((state) => state ?? []);
  return {
    columns: known === undefined ? [] : knownColumns(catalogue, known, ""),
    members: states.map((state, i) => ({
      ...state?.attributes,
      ...state?.traits,
      customer: keys[i] ?? null,
    })),
  };
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
