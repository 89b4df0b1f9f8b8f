import { Text, useAnimation } from "ink";
import { createElement, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useAsk } from "../asks/use-ask.ts";
import { cells, fitted } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import { asOfText } from "../text/time-text.ts";
import { paintRow } from "../view/paint-row.ts";
import { asciiGlyphs } from "./frame.ts";
import { headerRow } from "./header-row.ts";
import { useInner } from "./inner.ts";
import { useShell } from "./shell.ts";
import { useDesk } from "./use-desk.ts";

/** The line at the top. */
export function Header({ width }: { readonly width: number }): ReactElement {
  const { paint, shown } = useInner();
  const { client } = useShell();
  const visits = useDesk((state) => state.visits);
  const busy = workText(
    useDesk((state) => state.works),
    useBusy(),
  );
  const asked = useAsk("about", (signal) => client.about({ signal }));
  const about =
    asked.state === "waiting" ? asked.previous : "answer" in asked ? asked.answer : undefined;
  const row = headerRow({
    name: about?.name ?? "",
    asOf: about === undefined ? "" : `as of ${asOfText(about.asOf, about.timezone)}`,
    way: visits.map(({ place }) => place),
    busy,
    width,
  });
  shown.header = row;
  return createElement(Text, { wrap: "truncate" }, paintRow(row, width, paint));
}

/** The work that is followed, else what is being asked. */
const workText = (works: ReadonlyMap<string, string>, busy: readonly string[]): readonly string[] =>
  works.size === 0 ? busy : [safe([...works.values()].join("; ")), ...busy];

/** Answers that come sooner are not worth a sign. */
const patienceMs = 200;

/** What is being asked, with a sign that moves; empty while nothing is, and at first. Nothing is drawn for it in between. */
function useBusy(): readonly string[] {
  const { glyphs } = useInner();
  const [asked, ...others] = useDesk((state) => state.asking);
  const [isLong, setLong] = useState(false);
  const isAsking = asked !== undefined;
  useEffect(() => {
    if (!isAsking) return setLong(false);
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isAsking]);
  const { frame } = useAnimation({ interval: 120, isActive: isLong });
  if (!isLong || asked === undefined) return [];
  const signs = glyphs === asciiGlyphs ? asciiSigns : dotSigns;
  const sign = signs[frame % signs.length] ?? "";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return [`${sign} ${nameOf(asked)}${more}, ctrl+c stops`, `${sign} ctrl+c stops`, sign];
}

/** What is asked, cut where that is long. */
const nameOf = (asked: string): string =>
  fitted(safe(asked), Math.min(22, cells(safe(asked)))).trim();

const dotSigns = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇"];
const asciiSigns = ["|", "/", "-", "\\"];
