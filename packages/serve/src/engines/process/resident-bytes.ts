import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Bytes of memory that a process holds; undefined when it is gone. Told by the system: a busy process does not answer. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  const found =
    process.platform === "linux"
      ? /^VmRSS:\s+(?<kib>\d+) kB$/mu.exec(await textOr(readFile(`/proc/${pid}/status`, "utf8")))
      : /(?<kib>\d+)/u.exec(
          await textOr(run("ps", ["-o", "rss=", "-p", String(pid)]).then(stdout)),
        );
  const kib = found?.groups?.["kib"];
  return kib === undefined ? undefined : Number(kib) * 1024;
}

const stdout = ({ stdout: text }: { readonly stdout: string }): string => text;

/** A process that is gone has no text. */
const textOr = (reading: Promise<string>): Promise<string> => reading.catch(() => "");
