import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Audit } from "@satsuma/engine";

/** What `why` comes to for everyone in a project, and the sizes that its run found. */
export interface Audited {
  readonly sizes: readonly (readonly [segment: string, size: number])[];
  readonly audit: Audit;
}

const script = join(import.meta.dirname, "verdicts.ts");
const source = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];

/** Runs a project in a process of its own, and audits it. @param now ISO instant */
export async function audited(folder: string, now: string): Promise<Audited> {
  const { stdout } = await promisify(execFile)(process.execPath, [...source, script, folder, now], {
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(stdout);
}

/** How many verdicts an audit is made of. */
export const verdictsIn = ({ customers, segments }: Audit): number => customers * segments.length;

/** Who is told otherwise than membership says: `segment customer`. */
export const differingIn = ({ segments }: Audit): readonly string[] =>
  segments.flatMap(({ segment, differing }) => differing.map((key) => `${segment} ${key}`));
