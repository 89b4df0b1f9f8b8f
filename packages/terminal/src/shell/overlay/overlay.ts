import { Box, Text } from "ink";
import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import { useAsk } from "../../asks/use-ask.ts";
import { paneKinds } from "../../commands/pane-kinds.ts";
import type { Rect } from "../../view/rect.ts";
import { useCommanding } from "../commanding.ts";
import type { Overlay as OverlayState } from "../desk.ts";
import { drawFrame } from "../frame.ts";
import { useInner } from "../inner.ts";
import { paneInFocus } from "../layer.ts";
import { useShell } from "../shell.ts";
import { useDesk } from "../use-desk.ts";
import { commandEntries } from "./command-entries.ts";
import type { Entry } from "./entry.ts";
import { matched, searched } from "./found-entries.ts";
import { overlayArea, overlayPane } from "./overlay-pane.ts";
import { segmentEntries } from "./segment-entries.ts";

interface OverlayProps {
  readonly overlay: OverlayState;
  readonly area: Rect;
}

/** Help of the pane in focus, or the list of all that can be done and gone to, over the screen. */
export function Overlay({ overlay, area }: OverlayProps): ReactElement {
  const inner = useInner();
  const { desk, paint, glyphs, shown } = inner;
  const kind = paneInFocus(desk, shown)?.kind ?? "segments";
  const own = overlayArea(area, overlay.shows);
  const entries = useFound(overlay, useEntries(overlay.shows, kind));
  const title =
    overlay.shows === "help" ? `Help: ${paneKinds[kind].title}` : paneKinds.palette.title;
  const pane = overlayPane({ desk, overlay, entries, title, area: own });
  shown.over = [pane];
  const lines = drawFrame([pane], own, { paint, glyphs, focus: 0 });
  return createElement(
    Box,
    { position: "absolute", top: own.y, left: own.x, width: own.width, height: own.height },
    createElement(Text, { wrap: "truncate" }, lines.join("\n")),
  );
}

function useEntries(shows: OverlayState["shows"], kind: keyof typeof paneKinds): readonly Entry[] {
  const commanding = useCommanding();
  const { client, go } = useShell();
  const asked = useAsk(shows === "palette" ? "segments to go to" : null, (signal) =>
    client.segments({ signal }),
  );
  const segments = asked.state === "answered" ? asked.answer : undefined;
  return useMemo(
    () => [
      ...commandEntries(kind, commanding),
      ...segmentEntries(segments?.map(({ name }) => name) ?? [], go),
    ],
    [kind, commanding, segments, go],
  );
}

function useFound({ shows, text }: OverlayState, entries: readonly Entry[]): readonly Entry[] {
  const recent = useDesk((state) => state.recent);
  return useMemo(
    () => (shows === "help" ? searched(entries, text) : matched(entries, text, recent)),
    [shows, text, entries, recent],
  );
}
