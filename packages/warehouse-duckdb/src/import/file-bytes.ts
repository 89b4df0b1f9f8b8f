import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { createGunzip } from "node:zlib";
import { SatsumaError } from "@satsuma/model";

const chunkBytes = 1 << 20;

/**
 * The bytes of a file, unpacked when its name ends in `.gz`. A packed file that ends too early is an error; DuckDB would
 * quietly give the rows up to there.
 *
 * @throws SatsumaError `DATA_FILE_MISSING`, `DATA_FILE_UNREADABLE`, `DATA_FILE_IS_FOLDER`, `DATA_FILE_TRUNCATED`
 */
export async function* fileBytes(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file, { highWaterMark: chunkBytes });
  const unpack = file.endsWith(".gz")
    ? createGunzip({ chunkSize: chunkBytes })
    : new PassThrough({ highWaterMark: chunkBytes });
  const flow = pipeline(source, unpack);
  // The error also reaches whoever reads `unpack`; here it only must not count as unhandled.
  flow.catch(() => {});
  try {
    for await (const chunk of unpack) {
      signal?.throwIfAborted();
      if (chunk instanceof Uint8Array) yield chunk;
    }
    await flow;
  } catch (error) {
    throw fileError(error, file);
  } finally {
    source.destroy();
    unpack.destroy();
  }
}

/** What went wrong with a file, by the code of the system's error; any other error stays as it is. */
function fileError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const known = causes.find(({ codes }) => codes.test(String(error.code)));
  if (!known) return error;
  return new SatsumaError(known.code, `${file} ${known.message}`, {
    help: known.help,
    cause: error,
  });
}

const causes = [
  {
    codes: /^ENOENT$|^ENOTDIR$/,
    code: "DATA_FILE_MISSING",
    message: "does not exist",
    help: "Check the path in the config.",
  },
  {
    codes: /^EACCES$|^EPERM$/,
    code: "DATA_FILE_UNREADABLE",
    message: "may not be read by this user",
    help: "Change its permissions, or run as a user who may read it.",
  },
  {
    codes: /^EISDIR$/,
    code: "DATA_FILE_IS_FOLDER",
    message: "is a folder, expected a file",
    help: 'Name the files in it, for example "folder/*.csv".',
  },
  {
    codes: /^Z_BUF_ERROR$|^Z_DATA_ERROR$/,
    code: "DATA_FILE_TRUNCATED",
    message: "is not a whole gzip file: it ends too early or is damaged",
    help: "Copy or download it again.",
  },
] as const;
