import { SatsumaError } from "@satsuma/model";
import { fileBytes } from "./file-bytes.ts";

/** How the text of a file is encoded. */
export type Encoding = "utf-8" | "latin-1" | "utf-16";

/**
 * The text of a file as UTF-8, without a byte-order mark. Latin-1 is read as Windows-1252, as browsers do: the same but for 27
 * characters that Latin-1 has no use for. Bytes that are not UTF-8 pass through; the engine rejects the rows they are in.
 *
 * @throws SatsumaError as `fileBytes` does, and `DATA_FILE_ENCODING` for bytes that are not UTF-16
 */
export async function* textBytes(
  file: string,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let decode: ((chunk: Uint8Array) => Uint8Array) | undefined;
  for await (const chunk of wholeStart(fileBytes(file, signal))) {
    if (decode) yield decode(chunk);
    else {
      decode = decoder(file, encoding, chunk);
      yield decode(encoding === "utf-8" ? chunk.subarray(hasMark(chunk) ? 3 : 0) : chunk);
    }
  }
}

/** The same bytes, the first piece at least as long as the longest byte-order mark where the file is. */
async function* wholeStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (start === undefined) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < 3) continue;
      yield start;
      start = undefined;
    }
  }
  if (start !== undefined && start.length > 0) yield start;
}

function decoder(
  file: string,
  encoding: Encoding,
  start: Uint8Array,
): (chunk: Uint8Array) => Uint8Array {
  if (encoding === "utf-8") return (chunk) => chunk;
  const isBigEndian = start[0] === 0xfe && start[1] === 0xff;
  const label = encoding === "latin-1" ? "windows-1252" : isBigEndian ? "utf-16be" : "utf-16le";
  const text = new TextDecoder(label, { fatal: true });
  return (chunk) => {
    try {
      return Buffer.from(text.decode(chunk, { stream: true }));
    } catch (cause) {
      throw new SatsumaError("DATA_FILE_ENCODING", `${file} holds bytes that are not ${encoding}`, {
        help: "Name the encoding it has in the config.",
        cause,
      });
    }
  };
}

/** True when bytes begin with the byte-order mark of UTF-8. */
export const hasMark = (start: Uint8Array): boolean =>
  start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
