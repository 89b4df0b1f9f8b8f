import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../repository/files.ts";
import type { Finding, Part } from "../row.ts";

/** What `apps/web/test/page-times.ts` prints: milliseconds, each time. */
interface PageTimes {
  readonly sizes: { readonly first: number; readonly typing: number };
  readonly first: readonly number[];
  readonly shown: readonly number[];
  readonly answered: readonly number[];
}

const targets = { first: 1000, typing: 300 };

/** How long somebody at the page waits, in Chromium on this machine. Waiting is what counts here, so it is wall time. */
export function pagePart(): Part {
  const { sizes, first, shown, answered } = pageTimes();
  return {
    title: "The page in Chromium",
    rows: [],
    findings: [
      finding(`list of segments, ${count(sizes.first)} customers`, first, targets.first),
      finding(`count after the last key, ${count(sizes.typing)} customers`, shown, targets.typing),
      finding("of which the server takes", answered),
    ],
  };
}

function pageTimes(): PageTimes {
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
  const printed = execFileSync(process.execPath, [...flags, "test/page-times.ts"], {
    cwd: join(root, "apps/web"),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed);
}

function finding(what: string, times: readonly number[], target?: number): Finding {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  const text = `${what}: ${at(0.5).toFixed(0)} ms, 95 % within ${at(0.95).toFixed(0)} ms`;
  if (target === undefined) return { text };
  return { text: `${text}; target ${target} ms`, isMet: at(0.5) <= target };
}

const count = (value: number): string => value.toLocaleString("en");
