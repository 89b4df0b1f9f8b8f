import { findFolder } from "@satsuma/standard/find-folder";
import { readSettings, serve as start } from "@satsuma/serve";
import type { Served } from "@satsuma/serve";
import { openBrowser } from "../serve/open-browser.ts";
import type { Session } from "../session.ts";
import type { Run } from "./command.ts";

/** Serves the project until it is told to stop. */
export const serve: Run = async (session) => {
  const { host, port, open } = session.options;
  const settings = readSettings({
    flags: { ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port }) },
    environment: { SATSUMA_LOG_LEVEL: "warn", ...process.env },
  });
  const folder = findFolder(session.options.project, session.folder);
  const served = await start(folder, settings, { clock: Date.now });
  try {
    await tell(served, session);
    if (open === true) await openBrowser(served.url);
    await aborted(session.signal);
  } finally {
    await served.close();
  }
  return undefined;
};

async function tell({ url, isElsewhere, hasPage }: Served, session: Session): Promise<void> {
  const { terminal, options } = session;
  if (isElsewhere) terminal.say("port 4747 is taken: this is the next that is free");
  if (!hasPage) terminal.say("the page was not built; the API is there: `pnpm build` builds it");
  await terminal.write(options.json === true ? `${JSON.stringify({ url })}\n` : `${url}\n`);
  terminal.say("Ctrl+C ends it");
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
