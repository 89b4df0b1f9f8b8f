import { createReadStream } from "node:fs";
import { PassThrough } from "node:stream";
import { createGunzip } from "node:zlib";
import { fileError } from "./data-error.ts";

/** The first bytes of a file, unpacked when its name ends in `.gz`. */
export async function firstBytes(file: string, most: number): Promise<Buffer> {
  const source = createReadStream(file);
  const unpacked = source.pipe(file.endsWith(".gz") ? createGunzip() : new PassThrough());
  source.on("error", (cause) => unpacked.destroy(cause));
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) break;
    }
  } catch (cause) {
    throw fileError(file, cause);
  } finally {
    source.destroy();
  }
  return Buffer.concat(chunks).subarray(0, most);
}
