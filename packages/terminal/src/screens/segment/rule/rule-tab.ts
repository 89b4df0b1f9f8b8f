import { createElement, useEffect, useMemo } from "react";
import type { ReactElement } from "react";
import type { Preview } from "@satsuma/engine";
import { askedRows, latest } from "../../../asks/asked-rows.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import { Panes } from "../../../shell/panes.ts";
import { useShell } from "../../../shell/shell.ts";
import { useKept } from "../../../shell/use-kept.ts";
import { useScroll } from "../../../table/use-scroll.ts";
import { inside, sideBySide } from "../../../view/rect.ts";
import type { Row } from "../../../view/row.ts";
import { insideOf, sidePane } from "../side-pane.ts";
import { belowHead } from "../tab-head.ts";
import type { TabProps } from "../tab-props.ts";
import { remembered } from "./count-memory.ts";
import type { CountMemory } from "./count-memory.ts";
import { sourceRows } from "./source-rows.ts";
import { tiersRows } from "./tiers-rows.ts";
import { useRuleSource } from "./use-rule-source.ts";
import { waterfallRows } from "./waterfall-rows.ts";

/** The rule in colours, its English, how many customers each condition keeps, and what is wrong or weak. */
export function RuleTab({ segment, listed, area, head, title, does }: TabProps): ReactElement {
  const [left, right] = area.width >= 130 ? sideBySide(area, [{ parts: 1 }, { parts: 1 }]) : [area];
  const own = left ?? area;
  const source = useRuleSource(segment);
  const counts = useCountRows(segment, listed?.tier?.of, insideOf(right, own).width);
  const { width } = inside(own);
  const text = askedRows(source, width, (answer) => sourceRows(answer, width));
  const below = right === undefined ? [[], ...counts] : [];
  const main = useScroll("rule", [...text, ...below], belowHead(own));
  const beside = useScroll("counts", counts, insideOf(right, own));
  const rows = [head, ...main.rows];
  return createElement(Panes, {
    area,
    panes: [
      { kind: "rule", area: own, title, note: main.note, rows, does: { ...main.does, ...does } },
      ...sidePane(right, {
        kind: "rule",
        title: "Counts",
        note: beside.note,
        rows: beside.rows,
        does: { ...beside.does, ...does },
      }),
    ],
  });
}

/** The waterfall and, of a tier, how many each of its kind takes. */
function useCountRows(segment: string, tiers: string | undefined, width: number): readonly Row[] {
  const { client } = useShell();
  const preview = useAsk(`preview ${segment}`, (signal) => client.preview(segment, { signal }));
  const memory = useCountMemory(latest(preview));
  const steps = useAsk(tiers === undefined ? null : `tiers ${tiers}`, (signal) =>
    client.previewTiers(tiers ?? "", { signal }),
  );
  const falls = askedRows(preview, width, (answer) => waterfallRows(answer, memory, width));
  const counts: readonly Row[] = [
    [{ text: "Customers after each condition", role: "heading" }],
    ...falls,
  ];
  if (tiers === undefined) return counts;
  return [
    ...counts,
    [],
    [{ text: "Tiers, the first that fits", role: "heading" }],
    ...askedRows(steps, width, (answer) => tiersRows(answer, segment, width)),
  ];
}

/** The counts that were shown before those that are shown now. */
function useCountMemory(preview: Preview | undefined): CountMemory | undefined {
  const [memory, remember] = useKept<CountMemory | undefined>("counts", undefined);
  const now = useMemo(
    () => (preview === undefined ? memory : remembered(memory, preview)),
    [memory, preview],
  );
  useEffect(() => {
    if (now !== memory) remember(() => now);
  }, [now, memory, remember]);
  return now;
}
