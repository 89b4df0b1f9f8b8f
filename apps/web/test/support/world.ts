import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildPage } from "./build-page.ts";
import { launchChromium } from "./chromium.ts";
import { openReceiver } from "./receiver.ts";
import type { Receiver } from "./receiver.ts";
import { makeSample } from "./sample-project.ts";
import { ServedFolder } from "./served-folder.ts";

/** What journeys are made in: a project, its server, a browser, and another system that audiences are sent to. */
export interface World {
  /** The project's folder. */
  readonly folder: string;
  readonly server: ServedFolder;
  readonly browser: Browser;
  readonly receiver: Receiver;
  /** What messages to the receiver are signed with. */
  readonly secret: string;
  close(): Promise<void>;
}

const secret = `whsec_${Buffer.from("signed with thirty-two bytes ...").toString("base64")}`;

/** Opens one with a new sample shop of so many customers, of which nothing was run yet. */
export async function openWorld(customers: number): Promise<World> {
  buildPage();
  const place = mkdtempSync(join(tmpdir(), "satsuma-page-"));
  const folder = join(place, "shop");
  const receiver = await openReceiver();
  await makeSample(folder, { customers, webhook: { url: receiver.url, secret } });
  const served = new ServedFolder(folder);
  const [server, browser] = await Promise.all([served.open(), launchChromium()]);
  return {
    folder,
    server,
    browser,
    receiver,
    secret,
    async close() {
      receiver.close();
      await Promise.all([browser.close(), server.close()]);
      rmSync(place, { recursive: true, force: true });
    },
  };
}
