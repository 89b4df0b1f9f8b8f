import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const web = join(import.meta.dirname, "..", "..");
const packages = join(web, "..", "..", "packages");

/** Builds the page to `dist`, where servers look for it, unless what is there is newer than all sources. */
export function buildPage(): void {
  const built = statSync(join(web, "dist", "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestSource() < built) return;
  const manifest = createRequire(import.meta.url).resolve("vite/package.json");
  const vite = join(dirname(manifest), "bin", "vite.js");
  execFileSync(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: web,
    stdio: ["ignore", "ignore", "inherit"],
    // What runs tests says that it does; the page is built as it is for others.
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** When a source of the page, or of a package that it may stand on, was last written. */
function newestSource(): number {
  const own = ["src", "public", "index.html", "vite.config.ts"].map((part) => join(web, part));
  const others = readdirSync(packages).map((name) => join(packages, name, "src"));
  return Math.max(...[...own, ...others].flatMap(filesOf).map((file) => statSync(file).mtimeMs));
}

function filesOf(place: string): readonly string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
