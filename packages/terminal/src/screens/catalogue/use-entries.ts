import { useMemo } from "react";
import type { DataReport } from "@satsuma/engine";
import type { Asked } from "../../asks/asked.ts";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import { entriesOf } from "./entries.ts";
import type { Entry } from "./entries.ts";

/** All names, and the question they come from: how good the data is, and segments, are filled in when they are known. */
export function useEntries(): {
  readonly entries: readonly Entry[];
  readonly asked: Asked<DataReport>;
} {
  const { client } = useShell();
  const asked = useAsk<DataReport>("catalogue", (signal) => client.catalogue({ signal }));
  const data = latest(asked);
  const quality = latest(useAsk("quality", (signal) => client.quality({ signal })));
  const segments = latest(useAsk("segments", (signal) => client.segments({ signal })));
  const entries = useMemo(
    () => (data === undefined ? [] : entriesOf({ data, quality, segments: segments ?? [] })),
    [data, quality, segments],
  );
  return { entries, asked };
}
