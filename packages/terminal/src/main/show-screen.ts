import { setInterval } from "node:timers";
import type { Desk } from "../shell/desk.ts";
import { forcedColour, terminalTraits } from "../theme/terminal-traits.ts";
import type { Connection, Surroundings } from "./explore.ts";
import { withVariables } from "./with-variables.ts";

/** How often it is looked what is waited for. */
const lookEveryMs = 100;

/** Shows the program on the process's terminal until it ends. */
export async function showScreen(
  connection: Connection,
  { process: { stdin, stdout, env }, settings, endings: { signal } }: Surroundings,
): Promise<void> {
  const { client, folder } = connection;
  const traits = terminalTraits(env, settings.traits);
  // Both are read once, when Ink and React are loaded.
  const loaded = { FORCE_COLOR: forcedColour(traits), NODE_ENV: "production" };
  const { makeInner, run } = await withVariables(env, loaded, () => import("../shell/start.ts"));
  const inner = makeInner(undefined, traits);
  const watching = watch(inner.desk, connection);
  try {
    await run(inner, {
      client,
      ...(folder === undefined ? {} : { folder }),
      settings,
      stdin,
      stdout,
      signal,
    });
  } finally {
    clearInterval(watching);
  }
}

/** Tells what is waited for, as long as it is, and asks everything again when another program or a run has published. */
function watch(desk: Desk, { waitsFor, publishedAt }: Connection): NodeJS.Timeout {
  let told: string | undefined;
  let seen: string | undefined;
  return setInterval(() => {
    const wait = waitsFor();
    if (wait !== told) tell(desk, wait);
    told = wait;
    const published = publishedAt();
    if (seen !== undefined && published !== seen)
      desk.change({ revision: desk.state().revision + 1 });
    seen = published;
  }, lookEveryMs);
}

function tell(desk: Desk, wait: string | undefined): void {
  const works = new Map(desk.state().works);
  works.delete("project");
  desk.change({ works: wait === undefined ? works : works.set("project", wait) });
}
