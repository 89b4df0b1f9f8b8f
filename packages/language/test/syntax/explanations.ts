import { readFileSync } from "node:fs";

/** What the page about a code shows. */
export interface Explanation {
  readonly failing: string;
  readonly fixed: string;
}

const page = readFileSync(new URL("../../errors-syntax.md", import.meta.url), "utf8");

/** The rules each code is explained with: the first fence fails, the second does not. */
export const explanations: ReadonlyMap<string, Explanation> = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const code = section.slice(0, section.indexOf("\n")).trim();
      const [failing = "", fixed = ""] = [...section.matchAll(/```seg\n([\s\S]*?)```/g)].map(
        (fence) => fence[1] ?? "",
      );
      return [code, { failing, fixed }];
    }),
);
