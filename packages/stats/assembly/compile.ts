import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import asc from "assemblyscript/asc";

// What `pnpm kernels` runs: compiles assembly/clustering.ts and keeps the bytes as a module, so that nobody needs the compiler.
// With --print it only prints them, in base64.
const base64 = await compiled();
if (process.argv.includes("--print")) process.stdout.write(base64);
else
  await writeFile(
    join(import.meta.dirname, "../src/clustering/kernel/clustering-wasm.ts"),
    moduleOf(base64),
  );

/** What the source compiles to, as base64. @throws Error with what the compiler says */
async function compiled(): Promise<string> {
  let bytes: Uint8Array | undefined;
  const flags = [
    "--outFile=clustering.wasm",
    "--optimizeLevel=3",
    "--shrinkLevel=0",
    "--noAssert",
    "--runtime=stub",
    "--enable=simd",
  ];
  const { error, stderr } = await asc.main([join(import.meta.dirname, "clustering.ts"), ...flags], {
    writeFile(_name: string, contents: string | Uint8Array) {
      if (typeof contents !== "string") bytes = contents;
    },
  });
  if (error !== null || bytes === undefined) throw new Error(stderr.toString());
  return Buffer.from(bytes).toString("base64");
}

function moduleOf(base64: string): string {
  const lines = (base64.match(/.{1,88}/gu) ?? []).map((line) => `  "${line}",`);
  return `// Made by \`pnpm kernels\` from assembly/clustering.ts: change that, not this.

/** The kernels of clustering as WebAssembly, in base64. */
export const clusteringWasm = [
${lines.join("\n")}
].join("");
`;
}
