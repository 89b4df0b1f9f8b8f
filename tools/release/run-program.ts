import { spawn } from "node:child_process";

/** Where and with what a program runs. */
export interface Place {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What the program wrote to standard output. @throws Error with all it wrote when it fails */
export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: Place,
): Promise<string> {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const texts = { out: "", all: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      texts.all += text;
      if (stream === child.stdout) texts.out += text;
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on("error", reject).on("close", resolve);
  const code = await promise;
  if (code === 0) return texts.out;
  throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${texts.all}`);
}
