import type { Client } from "@satsuma/http/client";
import { onceReady } from "../asks/once-ready.ts";
import { listEntries } from "../screens/segments/list-entry.ts";
import type { ListEntry } from "../screens/segments/list-entry.ts";
import { segmentColumns } from "../screens/segments/segment-columns.ts";
import { asciiOf } from "../text/ascii.ts";
import { cells, fitted, fittedRight } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import { asOfText } from "../text/time-text.ts";
import type { TerminalTraits } from "../theme/terminal-traits.ts";

/** How segments are printed. */
interface PlainOptions extends Pick<TerminalTraits, "characters"> {
  /** Stops the questions. */
  readonly signal: AbortSignal;
}

/**
 * What is printed where there is no screen to draw on: the segments with size, share and change, and as of when. Waits until the data is
 * taken in. Ends with a line break. Rejects as the client does.
 */
export async function plainSegments(
  client: Client,
  { characters, signal }: PlainOptions,
): Promise<string> {
  const { name, timezone } = await onceReady((stop) => client.about({ signal: stop }), signal);
  const segments = await client.segments({ signal });
  const run = segments.find(({ asOf }) => asOf !== undefined);
  const changes = run === undefined ? undefined : await client.changes({ limit: 0, signal });
  const entries = listEntries(segments, {
    changes,
    courses: new Map(),
    findings: [],
    diff: undefined,
    marked: [],
  });
  const when = run?.asOf === undefined ? "never run" : `as of ${asOfText(run.asOf, timezone)}`;
  const text = [`${safe(name)}, ${when}`, ...tableLines(entries)].join("\n");
  return `${characters === "ascii" ? text.split("\n").map(asciiOf).join("\n") : text}\n`;
}

function tableLines(entries: readonly ListEntry[]): readonly string[] {
  if (entries.length === 0) return ["no segments"];
  const columns = segmentColumns(false).filter(({ id }) => SHOWN.has(id));
  const table = [
    ["segment", ...columns.map(({ title }) => title)],
    ...entries.map((entry) => [entry.segment.name, ...columns.map(({ text }) => text(entry))]),
  ].map((row) => row.map(safe));
  const widths = ["segment", ...columns].map((_, i) =>
    Math.max(...table.map((row) => cells(row[i] ?? ""))),
  );
  return table.map((row) =>
    row
      .map((text, i) => (i === 0 ? fitted : fittedRight)(text, widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Columns beside the name. */
const SHOWN = new Set(["size", "share", "change"]);
