import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a file of pieces of text: it appears when it is whole, or not at all. */
export async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  await intoPlace(path, async (unfinished) => {
    const file = await open(unfinished, "w");
    try {
      for await (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

/** Lets a file be written beside its place and moves it there when it is whole. */
export async function intoPlace(
  path: string,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    // The person knows the file by its own name only.
    if (error instanceof Error && "path" in error) error.path = path;
    throw error;
  }
}
