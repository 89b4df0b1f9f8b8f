import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser's program; undefined where there is none. `SATSUMA_CHROMIUM` names one elsewhere. */
export const chromiumPath: string | undefined = [process.env["SATSUMA_CHROMIUM"], ...places].find(
  (place) => place !== undefined && existsSync(place),
);

/** It asks nobody for anything: no updates, no lists, no experiments. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser with a profile of its own, without a window. @throws Error where there is none */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error(
      "there is no Chromium in /usr/bin: install it, or name one in SATSUMA_CHROMIUM",
    );
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}
