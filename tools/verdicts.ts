import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { audited, differingIn, verdictsIn } from "../apps/cli/test/support/audited.ts";
import { hasRetail, retailNow, retailShop } from "../apps/cli/test/support/retail-shop.ts";

/** Holds what `why` says of every customer and segment against membership: of the example shop, and of Online Retail where it is. */

const example = join(import.meta.dirname, "..", "examples", "online-shop");
process.exitCode = (await exampleShop()) + (hasRetail ? await onlineRetail() : 0) > 0 ? 1 : 0;

async function exampleShop(): Promise<number> {
  return inFolder(async (folder) => {
    cpSync(example, folder, { recursive: true, filter: (path) => !path.includes(".satsuma") });
    return tell("examples/online-shop", folder, "2026-07-01T06:00:00Z");
  });
}

async function onlineRetail(): Promise<number> {
  return inFolder(async (folder) => {
    for (const [path, text] of Object.entries(retailShop())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return tell("Online Retail", folder, retailNow);
  });
}

/** @returns how many verdicts differ */
async function tell(title: string, folder: string, now: string): Promise<number> {
  const { audit } = await audited(folder, now);
  const differing = differingIn(audit);
  const of = `${number(audit.customers)} customers × ${audit.segments.length} segments`;
  console.log(
    `${title}: ${of} = ${number(verdictsIn(audit))} verdicts, ${differing.length} differ`,
  );
  for (const each of differing.slice(0, 20)) console.log(`  ${each}`);
  return differing.length;
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-verdicts-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function number(of: number): string {
  return of.toLocaleString("en-US");
}
