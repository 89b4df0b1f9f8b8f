import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandIds } from "../../src/commands/command-list.ts";
import type { CommandId } from "../../src/commands/command-list.ts";
import { paneCommands } from "../../src/commands/pane-commands.ts";
import { isOver, paneKindNames } from "../../src/commands/pane-kinds.ts";
import type { PaneKind } from "../../src/commands/pane-kinds.ts";
import { segmentTabs } from "../../src/shell/place.ts";
import type { Place } from "../../src/shell/place.ts";
import { programHandlers } from "../support/program-handlers.ts";
import { sampleProject } from "../support/sample-project.ts";
import type { SampleProject } from "../support/sample-project.ts";
import { show } from "../support/show.ts";
import type { Shown } from "../support/show.ts";

let project: SampleProject;
beforeAll(async () => {
  project = await sampleProject();
  await project.run();
}, 120_000);
afterAll(() => project.close());

test(
  "every kind of pane is on some screen, and all of its commands are done",
  { timeout: 240_000 },
  async () => {
    const seen = await walked(await allPlaces());
    const unseen = paneKindNames.filter((kind) => !isOver(kind) && !seen.has(kind));
    const program = programHandlers();
    const undone = [...seen].flatMap(([kind, does]) =>
      paneCommands(kind)
        .filter((id) => !does.has(id) && program[id] === undefined)
        .map((id) => `${id} in ${kind}`),
    );
    expect({ unseen, undone }).toEqual({ unseen: [], undone: [] });
  },
);

/** Every screen, each of its tabs, and what it is where something is missing. */
async function allPlaces(): Promise<readonly Place[]> {
  const segment = "email_reachable";
  const { members } = await project.client.members(segment, { limit: 1 });
  const { id } = await project.client.start(
    { kind: "discover", method: "baskets.rules" },
    "discovery",
  );
  for await (const { job } of project.client.follow(id)) expect(job.state).not.toBe("failed");
  return [
    { screen: "segments" },
    ...segmentTabs.map((tab): Place => ({ screen: "segment", segment, tab })),
    { screen: "overlap" },
    { screen: "compare", names: [segment, "sms_reachable"] },
    { screen: "compare", names: [segment] },
    { screen: "rfm" },
    { screen: "clusters" },
    { screen: "churn" },
    { screen: "drilled", title: "bought", rule: "orders.count > 0" },
    { screen: "customer", customer: String(members[0]?.["customer"]) },
    { screen: "customer", customer: "nobody" },
    { screen: "catalogue" },
    { screen: "quality" },
    { screen: "problems" },
    { screen: "runs" },
    { screen: "discover" },
    { screen: "discover", job: id },
  ];
}

/** What panes at these places can do in every state until everything is answered: of each kind, what all of them can. */
async function walked(places: readonly Place[]): Promise<Map<PaneKind, Set<CommandId>>> {
  const { client, folder } = project;
  const found = new Map<PaneKind, Set<CommandId>>();
  for (const place of places) {
    const shown = show({ client, folder, place, columns: 160, rows: 50 });
    await lookedAt(shown, found);
    // Some panes are about the row that is chosen, of which the first one may have none.
    await shown.press("j");
    await lookedAt(shown, found);
    await shown.press("ctrl+q");
    await shown.ended;
  }
  return found;
}

/** How often nothing may be asked before nothing more is to come. */
const quietLooks = 6;

async function lookedAt(
  { text, isAsking, panes }: Shown,
  found: Map<PaneKind, Set<CommandId>>,
): Promise<void> {
  for (let quiet = 0; quiet < quietLooks;) {
    quiet = text() !== "" && !isAsking() ? quiet + 1 : 0;
    for (const { kind, does } of panes()) {
      const before = found.get(kind);
      const doing = commandIds.filter((id) => does[id] !== undefined && before?.has(id) !== false);
      found.set(kind, new Set(doing));
    }
    await wait(50);
  }
}
