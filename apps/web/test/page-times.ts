import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "./support/build-page.ts";
import { launchChromium } from "./support/chromium.ts";
import { makeSample } from "./support/sample-project.ts";
import { ServedFolder } from "./support/served-folder.ts";
import { firstPageTimes } from "./support/first-page-times.ts";
import { typingTimes } from "./support/typing-times.ts";

// Measures the page for `pnpm bench page`, which reads what it prints: milliseconds that a person waits, each time.

/** Customers of the shop that `satsuma init --sample` makes, and of one that is large for a marketer. */
const sizes = { first: 10_000, typing: 100_000 };

buildPage();
const browser = await launchChromium();
try {
  const first = await served(sizes.first, (url) => firstPageTimes(browser, url));
  const typing = await served(sizes.typing, (url) => typingTimes(browser, url));
  console.log(JSON.stringify({ sizes, first, ...typing }));
} finally {
  await browser.close();
}

async function served<Times>(
  customers: number,
  measure: (url: string) => Promise<Times>,
): Promise<Times> {
  const place = mkdtempSync(join(tmpdir(), "satsuma-page-times-"));
  const server = new ServedFolder(join(place, "shop"));
  try {
    await makeSample(join(place, "shop"), { customers });
    await server.open();
    return await measure(server.url);
  } finally {
    await server.close();
    rmSync(place, { recursive: true, force: true });
  }
}
