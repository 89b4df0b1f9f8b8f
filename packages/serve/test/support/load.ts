import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";

const autocannon = createRequire(import.meta.url).resolve("autocannon");
const evenly = join(import.meta.dirname, "ask-evenly.ts");

const cannonFigures = z.object({
  errors: z.number(),
  timeouts: z.number(),
  "2xx": z.number(),
  non2xx: z.number(),
  duration: z.number(),
});

const evenFigures = z.object({
  answers: z.array(z.object({ status: z.number(), ms: z.number() })),
  seconds: z.number(),
});

export type EvenFigures = z.output<typeof evenFigures>;

/** Previews on so many connections, each asked for as soon as the one before was answered, by a process of its own. */
export const askAtOnce = (
  url: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<z.output<typeof cannonFigures>> =>
  told(
    [
      [autocannon, "--json", "--no-progress", "--duration", `${seconds}`],
      ["--connections", `${connections}`, "--method", "POST"],
      ["--headers", "content-type=application/json"],
      ["--body", JSON.stringify({ text: "has orders" }), `${url}/api/v1/preview`],
    ].flat(),
    cannonFigures,
  );

/** So many previews a second, whether the last was answered or not, likewise. */
export const askEvenly = (
  url: string,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<EvenFigures> => told([evenly, url, `${perSecond}`, `${seconds}`], evenFigures);

/** The value below which a share of some are; 0 for no values. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1] ?? 0;

/** What a program of its own says of the load it made. */
async function told<Figures>(
  args: readonly string[],
  schema: z.ZodType<Figures>,
): Promise<Figures> {
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (more: string) => (text += more));
  await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  return schema.parse(JSON.parse(text));
}
