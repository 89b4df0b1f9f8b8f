import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Client, MembersAsked } from "@satsuma/http/client";
import { csv } from "../../files/csv.ts";
import { tableFormat } from "../../files/table-format.ts";
import { amountText } from "../../text/number-text.ts";

interface Exported extends MembersAsked {
  readonly rule: string;
}

/** Rows that are fetched at once. */
const PAGE = 10_000;

/**
 * Writes the customers whom a rule takes to a file, CSV or JSON by its name, page by page; one that was there stays whole until the new
 * one is. @returns what to tell
 */
export async function exportDrilled(
  client: Client,
  path: string,
  asked: Exported,
): Promise<string> {
  const format = tableFormat(path);
  const { scopes } = await client.session();
  if (!scopes.includes("export"))
    throw new Error("whoever asks may not take customers out: that needs the scope `export`");
  const part = `${path}.part`;
  let count = 0;
  const counted = (rows: readonly unknown[]): void => {
    count += rows.length;
  };
  try {
    const pages = allPages(client, asked, counted);
    await pipeline(format === "csv" ? csvOf(pages, asked) : jsonOf(pages), createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return `${path}: ${amountText(count, "row")}`;
}

type Rows = Awaited<ReturnType<Client["previewMembers"]>>["members"];

async function* allPages(
  client: Client,
  { rule, ...asked }: Exported,
  told: (rows: Rows) => void,
): AsyncGenerator<Rows> {
  let basis: { readonly basis?: string } = {};
  for (let offset = 0; ; offset += PAGE) {
    const page = await client.previewMembers(rule, { ...asked, ...basis, offset, limit: PAGE });
    basis = { basis: page.basis };
    told(page.members);
    yield page.members;
    if (page.members.length < PAGE) return;
  }
}

async function* csvOf(
  pages: AsyncIterable<Rows>,
  { columns = [] }: Exported,
): AsyncGenerator<string> {
  const names = ["customer", ...columns];
  yield csv([names]);
  for await (const rows of pages)
    yield csv(rows.map((row) => names.map((name) => row[name] ?? null)));
}

async function* jsonOf(pages: AsyncIterable<Rows>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const rows of pages)
    for (const row of rows) {
      yield `${before}${JSON.stringify(row)}`;
      before = ",\n";
    }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
