import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Client, MembersAsked } from "@satsuma/http/client";

interface Exported extends MembersAsked {
  readonly segment: string;
}

/** Writes members to a file, CSV, JSON or Parquet by its name; one that was there stays whole until the new one is. @returns what to tell */
export async function exportMembers(
  client: Client,
  path: string,
  { segment, ...asked }: Exported,
): Promise<string> {
  const { body } = await client.exportMembers(segment, formatOf(path), asked);
  if (body === null) throw new Error("the server sent no file");
  const part = `${path}.part`;
  try {
    await pipeline(body, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return `members of ${segment} are in ${path}`;
}

function formatOf(path: string): "csv" | "json" | "parquet" {
  const end = /\.(?<end>csv|json|parquet)$/iu.exec(path)?.groups?.["end"]?.toLowerCase();
  if (end === "csv" || end === "json" || end === "parquet") return end;
  throw new Error(
    `${path} does not say how to write it: end its name with .csv, .json or .parquet`,
  );
}
