import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { routes, see } from "./support/routes.ts";
import { runOnce } from "./support/run-once.ts";
import { desk, phone, visit } from "./support/visit.ts";
import type { World } from "./support/world.ts";
import { openWorld } from "./support/world.ts";

// What `pnpm --filter @satsuma/web screenshots FOLDER` runs: pictures of every view of the sample shop, wide and narrow, light and dark.
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "Which folder are the pictures to be in? pnpm --filter @satsuma/web screenshots FOLDER",
  );
  process.exitCode = 2;
} else {
  await takePictures(resolve(process.env["INIT_CWD"] ?? "", folder));
}

async function takePictures(to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const world = await openWorld(2000);
  try {
    const found = await prepare(world);
    for (const { width } of [desk, phone])
      for (const scheme of ["light", "dark"] as const) {
        const { page, faults } = await visit(world.browser, world.server.url, { width, scheme });
        for (const route of [...routes, found])
          await picture(page, route, join(to, `${nameOf(route)}-${width}-${scheme}.png`));
        for (const fault of faults) console.error(fault);
        await page.context().close();
      }
  } finally {
    await world.close();
  }
}

/** Runs the rules and lets a method find groups. @returns the address of what it found */
async function prepare({ browser, server }: World): Promise<string> {
  const { page } = await visit(browser, server.url, desk);
  await runOnce(page);
  await page.goto("/discover");
  await page
    .getByRole("button", { name: /^Start clusters\./u })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Take over/u })
    .first()
    .waitFor();
  const { pathname } = new URL(page.url());
  await page.context().close();
  return pathname;
}

async function picture(page: Page, route: string, path: string): Promise<void> {
  await see(page, route);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}

function nameOf(route: string): string {
  if (route.startsWith("/discover/")) return "discovery";
  const words = route.split(/[^a-z0-9_]+/u).filter((word) => word !== "");
  return words.length === 0 ? "home" : words.join("-");
}
