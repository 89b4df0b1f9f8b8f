import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Download, Downloads, ServedProject } from "@satsuma/http";

export const downloadsFolder = (folder: string): string => join(folder, ".satsuma", "downloads");

/**
 * Downloads by way of files in a folder. What an end without warning left in it is gone after `openDownloads`.
 *
 * @throws whatever the file system does where the folder cannot be made
 */
export async function openDownloads(folder: string): Promise<Downloads> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { members: (project, wanted) => membersFile(project, wanted, folder) };
}

async function membersFile(
  project: ServedProject,
  { segment, format, ...options }: Download,
  folder: string,
): Promise<ReadableStream<Uint8Array>> {
  const path = join(folder, `${randomUUID()}.${format}`);
  try {
    await project.exportMembers(segment, path, format, options);
    return await streamAndRemove(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The content of a file that loses its name at once: it is gone when nobody reads it any more, also after a crash. */
async function streamAndRemove(path: string): Promise<ReadableStream<Uint8Array>> {
  const file = await open(path);
  const isGone = await rm(path).then(
    () => true,
    () => false,
  );
  const chunks = file.readableWebStream({ autoClose: true }).getReader();
  const end = async (): Promise<void> => {
    await file.close();
    if (!isGone) await rm(path, { force: true });
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.read();
      if (!done) return controller.enqueue(value);
      controller.close();
      await end();
    },
    async cancel() {
      await chunks.cancel();
      await end();
    },
  });
}
