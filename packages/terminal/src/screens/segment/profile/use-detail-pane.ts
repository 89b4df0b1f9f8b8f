import { useMemo } from "react";
import type { Profile } from "@satsuma/engine";
import { useFigure } from "../../../charts/use-figure.ts";
import type { PaneKind } from "../../../commands/pane-kinds.ts";
import type { Pane } from "../../../shell/pane.ts";
import { useScroll } from "../../../table/use-scroll.ts";
import { inside } from "../../../view/rect.ts";
import type { Rect } from "../../../view/rect.ts";
import { useTimezone } from "../../use-timezone.ts";
import type { ProfileItem } from "./profile-item.ts";
import { summaryRows } from "./summary-rows.ts";
import { variableBars, variableFigure } from "./variable-figure.ts";
import type { DrilledBar } from "./variable-figure.ts";
import { variableRows } from "./variable-rows.ts";

interface DetailNeeds {
  readonly profile: Profile;
  readonly area: Rect;
  readonly kinds: Readonly<Record<"figure" | "text", PaneKind>>;
  readonly drill: (bar: DrilledBar | undefined) => void;
}

/** Beside the table of a profile: the sentences, or a variable with its bars. */
export function useDetailPane(item: ProfileItem, needs: DetailNeeds): Pane {
  const { profile, area, kinds, drill } = needs;
  const timezone = useTimezone();
  const inner = inside(area);
  const variable = item.kind === "summary" ? undefined : item.variable;
  const bars = useMemo(() => (variable === undefined ? [] : variableBars(variable)), [variable]);
  const told =
    variable === undefined
      ? summaryRows(profile, timezone, inner.width)
      : variableRows(variable, inner);
  const text = useScroll("sentences", told, inner);
  const figure = useFigure({
    name: `figure ${variable?.name ?? ""}`,
    figure: useMemo(
      () => (variable === undefined ? NO_BARS : variableFigure(variable, bars)),
      [variable, bars],
    ),
    area: { ...inner, height: Math.max(1, inner.height - told.length) },
    drill: (part) => drill(bars[Number(part)]),
  });
  if (variable === undefined)
    return { kind: kinds.text, area, title: "In a few sentences", ...text };
  const rows = [...told, ...figure.rows];
  return { kind: kinds.figure, area, title: variable.name, rows, does: figure.does };
}

const NO_BARS = { kind: "bars", title: "", value: { label: "" }, bars: [] } as const;
