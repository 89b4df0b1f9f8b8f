import { createElement } from "react";
import type { ReactElement } from "react";
import type { Discovery } from "@satsuma/engine";
import { latest, notAnsweredRows, textRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import type { Pane } from "../../shell/pane.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useTable } from "../../table/use-table.ts";
import { safe } from "../../text/safe.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import { listAndWords, listLines } from "../findings/list-and-words.ts";
import { saveAll, savePart } from "../findings/save-rules.ts";
import { sayWhenThere } from "../findings/say-when-there.ts";
import { useTwoAreas } from "../findings/two-areas.ts";
import { usePages } from "../findings/use-pages.ts";
import { discoveryPages } from "./discovery-pages.ts";
import { foundColumns } from "./found-columns.ts";
import type { FoundSegment } from "./found-columns.ts";

interface DiscoveryScreenProps {
  /** The job that made it. */
  readonly job: string;
  readonly area: Rect;
}

/** What a method found: rules to look at and save, how good it is, and pictures. */
export function DiscoveryScreen({ job, area }: DiscoveryScreenProps): ReactElement {
  const shell = useShell();
  const asked = useAsk(`discovery ${job}`, (signal) => shell.client.discovery(job, { signal }));
  const discovery = latest(asked);
  if (discovery !== undefined) return createElement(Found, { discovery, area });
  const rows = notAnsweredRows(asked, inside(area).width);
  return createElement(Panes, {
    area,
    panes: [{ kind: "found", area, rows, does: sayWhenThere("found", shell) }],
  });
}

interface FoundProps {
  readonly discovery: Discovery;
  readonly area: Rect;
}

function Found({ discovery, area }: FoundProps): ReactElement {
  const [list, page] = useTwoAreas(area, layout);
  const { pane, turns } = usePages(discoveryPages(discovery), page);
  const found = useFoundPane(discovery, list);
  return createElement(Panes, {
    area,
    panes: [{ ...found, does: { ...found.does, ...turns } }, pane],
  });
}

const layout = {
  wide: 130,
  across: [{ parts: 1 }, { parts: 1 }],
  down: [{ parts: 1 }, { parts: 1 }],
} as const;

function useFoundPane(discovery: Discovery, area: Rect): Pane {
  const shell = useShell();
  const { result, rules } = discovery;
  const space = inside(area);
  const lines = listLines(rules.segments.length, { height: space.height, words: WORDS });
  const table = useTable<FoundSegment>({
    name: "found",
    columns: foundColumns(rules.segments),
    items: rules.segments,
    id: ({ name }) => name,
    area: { ...space, height: lines },
    open: ({ name, title, where }) =>
      shell.go({ screen: "drilled", title: title ?? name, rule: where }),
    empty: "This method has no rules to say: its values can be used in rules as traits.",
  });
  const { chosen } = table;
  return {
    kind: "found",
    title: `${safe(result.method)}, model ${result.version}`,
    note: table.note,
    area,
    rows: listAndWords(
      table.rows,
      lines,
      chosen === undefined ? [] : segmentRows(chosen, space.width),
    ),
    does: {
      ...table.does,
      "save-part": () => savePart(shell, chosen),
      "save-all": () => saveAll(shell, discovery),
    },
  };
}

/** Lines for the chosen rule. */
const WORDS = 8;

/** What a rule is about, and the rule. */
const segmentRows = ({ doc, where }: FoundSegment, width: number): readonly Row[] => [
  ...textRows(doc, width),
  ...textRows(`where ${where}`, width, "dim"),
];
