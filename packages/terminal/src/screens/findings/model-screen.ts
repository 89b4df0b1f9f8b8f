import { createElement } from "react";
import type { ComponentType, ReactElement } from "react";
import { latest, notAnsweredRows, textRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { startJob } from "../../jobs/start-job.ts";
import { commandList } from "../../commands/command-list.ts";
import type { PaneKind } from "../../commands/pane-kinds.ts";
import type { Handlers } from "../../shell/handlers.ts";
import { useCommanding } from "../../shell/commanding.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Finding } from "./finding.ts";
import { sayWhenThere } from "./say-when-there.ts";
import type { Topic } from "./topic.ts";
import { unfittedRows } from "./unfitted-rows.ts";
import { useFindings } from "./use-findings.ts";

/** What the screen of a topic shows where something was found. */
export interface FoundProps {
  readonly findings: readonly [Finding, ...Finding[]];
  readonly area: Rect;
}

interface ModelScreenProps {
  readonly topic: Topic;
  readonly kind: PaneKind;
  readonly found: ComponentType<FoundProps>;
  readonly area: Rect;
}

/** A screen of a topic: what was found, or why there is nothing and what to do. */
export function ModelScreen({ topic, kind, found, area }: ModelScreenProps): ReactElement {
  const shell = useShell();
  const asked = useFindings(topic);
  const [first, ...others] = latest(asked) ?? [];
  if (first !== undefined) return createElement(found, { findings: [first, ...others], area });
  if (asked.state === "answered") return createElement(Unfitted, { topic, area });
  const { width } = inside(area);
  const rows = [
    ...notAnsweredRows(asked, width),
    ...(asked.state === "waiting" ? textRows(mayTakeLong, width, "dim") : []),
  ];
  return createElement(Panes, {
    area,
    panes: [
      { kind, area, rows, does: { ...sayWhenThere(kind, shell), ...unfitted(topic, shell) } },
    ],
  });
}

const mayTakeLong =
  "Methods of the config that have no model of this data yet are fitted now: that may take a minute.";

/** For the group `model` where there is none. */
const unfitted = ({ methods }: Topic, shell: Shell): Handlers => ({
  discover: () => void startJob(shell, { kind: "discover", method: methods[0] }),
  "other-model": () => shell.say("there is no model yet: d discovers one", "warning"),
});

function Unfitted({ topic, area }: { readonly topic: Topic; readonly area: Rect }): ReactElement {
  const shell = useShell();
  const asked = useAsk("methods ", (signal) => shell.client.methods({ signal }));
  const { keymap } = useCommanding();
  const space = inside(area);
  const about = unfittedRows(topic, asked, {
    width: space.width,
    keyOf: (command) => keymap[command][0] ?? commandList[command].title,
  });
  const { rows, does, note } = useScroll("unfitted", about, space);
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "unfitted",
        title: topic.title,
        note,
        area,
        rows,
        does: { ...does, ...unfitted(topic, shell) },
      },
    ],
  });
}
