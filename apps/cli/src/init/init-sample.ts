import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import { projectFlag } from "../make-session.ts";
import { amount } from "../terminal/figures.ts";
import { gitignoreText } from "./write/folder-texts.ts";
import { copyParts, fillFolder, refuseExisting, writeTexts } from "./write/write-project.ts";

const CUSTOMERS = 10_000;
const SEED = "1";

/** Makes a project with a made-up shop and the rules of the example. */
export async function initSample(folder: string, session: Session): Promise<Report> {
  refuseExisting(folder, ["data"]);
  const { customers = CUSTOMERS } = session.options;
  let rows = 0;
  await fillFolder(folder, async (aside) => {
    rows = await makeShop(join(aside, "data"), customers, session);
    await copyParts(exampleFolder(), aside, ["satsuma.config.ts", "segments", "README.md"]);
    await writeTexts(aside, { ".gitignore": gitignoreText });
  });
  return sampleReport(folder, { customers, rows }, session);
}

/** Writes the shop's tables and gives how many rows they have. */
async function makeShop(
  folder: string,
  customers: number,
  { options, terminal, signal }: Session,
): Promise<number> {
  const { writeShop } = await import("@satsuma/sample-shop");
  const stage = `making a shop of ${amount(customers, "customer")}`;
  const written = await writeShop(
    folder,
    { customers, seed: options.seed ?? SEED },
    {
      format: "parquet",
      signal,
      progress: (done, total) => terminal.progress({ stage, done, total }),
    },
  );
  return Object.values(written).reduce((sum, table) => sum + table.rows, 0);
}

/** The example's files: beside the packed command, or in the repository it is run from. */
function exampleFolder(): string {
  const packed = fileURLToPath(new URL("../sample", import.meta.url));
  return existsSync(packed)
    ? packed
    : fileURLToPath(new URL("../../../../examples/online-shop", import.meta.url));
}

function sampleReport(
  folder: string,
  { customers, rows }: { customers: number; rows: number },
  session: Session,
): Report {
  const flag = projectFlag(session.folder, relative(session.folder, folder));
  return {
    json: { folder, customers, rows },
    text: ({ color }) =>
      `${color.bold(relative(session.folder, folder) || ".")}: a shop of ${amount(customers, "customer")} with ${amount(rows, "row")}, and rules over it`,
    next: [
      [`satsuma run${flag}`, "who is in which segment"],
      [`satsuma explain win_back${flag}`, "a rule in English"],
      [`satsuma catalogue${flag}`, "every name a rule may use"],
    ],
  };
}
