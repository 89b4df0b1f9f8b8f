import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { SegmentComparison } from "@satsuma/engine";
import { askedRows, latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import type { Pane } from "../../shell/pane.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { useTable } from "../../table/use-table.ts";
import { asOfText } from "../../text/time-text.ts";
import { inside, sideBySide, stacked } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { useTimezone } from "../use-timezone.ts";
import { measureColumns } from "./measure-columns.ts";
import { measuresOf } from "./measures.ts";
import type { Measure } from "./measures.ts";
import { NotCompared } from "./not-compared.ts";
import { againstRows, differsRows, sharedRows } from "./shared-rows.ts";

interface SideBySideProps {
  readonly names: readonly string[];
  readonly area: Rect;
}

interface ComparedProps extends SideBySideProps {
  readonly comparison: SegmentComparison;
}

/** Segments in columns: what they are worth, whom they share, and what sets their members apart. */
export function SideBySide({ names, area }: SideBySideProps): ReactElement {
  const { client } = useShell();
  const asked = useAsk(`compare ${names.join(" ")}`, (signal) => client.compare(names, { signal }));
  const comparison = latest(asked);
  if (comparison === undefined) return createElement(NotCompared, { asked, area });
  return comparison.kind === "segments"
    ? createElement(Compared, { names, comparison, area })
    : createElement(NotCompared, { asked: waysOfSplitting(names), area });
}

/** What holds whole ways of splitting all customers against each other is a command of its own. */
const waysOfSplitting = (names: readonly string[]) =>
  ({
    state: "failed",
    message: `${names.join(" and ")} each split all customers: what stands side by side here are segments`,
    help: `compare them by the command: satsuma compare ${names.join(" ")}`,
  }) as const;

function Compared(props: ComparedProps): ReactElement {
  const { names, comparison, area } = props;
  const { go, say } = useShell();
  const timezone = useTimezone();
  const [left = area, right = area] = areasOf(area, names.length);
  const segments = comparison.scorecard.segments;
  const { rows, note, does } = useTable<Measure>({
    name: "compare",
    columns: useMemo(() => measureColumns(segments), [segments]),
    items: useMemo(() => measuresOf(comparison), [comparison]),
    area: inside(left),
    open: ({ name, doc, within }) => {
      if (within === undefined) say(`${name}: ${doc}`);
      else go({ screen: "segment", segment: within, tab: "members" });
    },
    fileName: "comparison.csv",
  });
  const beside = useApartPane(props, right);
  const title = `Side by side as of ${asOfText(comparison.scorecard.asOf, timezone)}`;
  return createElement(Panes, {
    area,
    panes: [{ kind: "compare", area: left, title, note, rows, does }, beside],
  });
}

/** Whom they share and what sets them apart: two from each other, more of them from all others. */
function useApartPane({ names, comparison }: ComparedProps, area: Rect): Pane {
  const { client } = useShell();
  const { width } = inside(area);
  const [one = "", other = ""] = names;
  const isPair = names.length === 2;
  const against = useAsk(isPair ? `profile ${one} against ${other}` : null, (signal) =>
    client.profile(one, { against: other, signal }),
  );
  const apart = isPair
    ? askedRows(against, width, (profile) => againstRows(profile, width))
    : differsRows(comparison, width);
  const shown = useScroll(
    "differences",
    [...sharedRows(comparison, width), [], ...apart],
    inside(area),
  );
  return { kind: "detail", area, title: "Whom they share, and what sets them apart", ...shown };
}

/** The table has a row a measure and one a segment, as far as it leaves half for what stands below. */
const areasOf = (area: Rect, names: number): readonly Rect[] =>
  area.width >= 130
    ? sideBySide(area, [{ parts: 1 }, { parts: 1 }])
    : stacked(area, [{ cells: Math.min(10 + names, Math.ceil(area.height * 0.55)) }, { parts: 1 }]);
