import { access } from "node:fs/promises";
import { homedir } from "node:os";
import { resolve } from "node:path";
import type { Shell } from "../shell/shell.ts";
import { fileOffers } from "./file-offers.ts";

/** A file the user is asked for. */
interface FileQuestion {
  readonly label: string;
  /** What stands in the line at first. */
  readonly name: string;
  /** Writes the file, over one that is there. @returns what to tell the user */
  readonly write: (path: string) => Promise<string>;
}

/** Asks for a file's name and writes it; asks again before one that exists is replaced. What fails is told. */
export function askedFile(shell: Shell, { label, name, write }: FileQuestion): void {
  shell.ask({
    label,
    text: name,
    offers: fileOffers,
    entered(typed) {
      if (typed.trim() !== "") void begin(pathOf(typed.trim()));
    },
  });

  async function begin(path: string): Promise<void> {
    if (await exists(path))
      shell.confirm(`${path} exists: replace it?`, () => void told(shell, () => write(path)));
    else await told(shell, () => write(path));
  }
}

/** Does some work and tells what came of it. */
async function told(shell: Shell, work: () => Promise<string>): Promise<void> {
  shell.say("writing …", "busy");
  try {
    shell.say(await work());
  } catch (error) {
    shell.say(error instanceof Error ? error.message : String(error), "error");
  }
}

const pathOf = (typed: string): string => resolve(typed.replace(/^~(?=\/|$)/u, () => homedir()));

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
