import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSet } from "../shop/data-set.ts";
import type { Trial } from "./judge.ts";
import { programText } from "./shrink.ts";
import type { Failure } from "./shrink.ts";

/** A failure of the past: the rules, and the shop they failed over. */
export interface Regression extends Pick<Trial, "data" | "layout" | "relations" | "text"> {
  /** What was wrong. */
  readonly about: string;
}

const folder = join(import.meta.dirname, "../regressions");

/** Every failure that was kept, by the name of its file. */
export const regressions = (): readonly { readonly name: string; readonly of: Regression }[] =>
  globSync("*.json", { cwd: folder })
    .toSorted()
    .map((name) => ({ name, of: JSON.parse(readFileSync(join(folder, name), "utf8")) }));

/** Keeps a failure, so that it is tried on every push. @returns the name of its file */
export function keep(failure: Failure): string {
  const { disagreement, data, layout, relations, declarations } = failure;
  const { output, engine, key = "everyone", expected, found } = disagreement;
  const about = `${output} of ${key}: ${engine} said ${found}, and should have said ${expected}`;
  const text = programText(declarations);
  const regression: Regression = { about, text, layout, relations, data: tidy(data) };
  const json = `${JSON.stringify(regression, null, 2)}\n`;
  const name = `${engine}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), json);
  return name;
}

const tidy = ({ setting, asOf, customers, events }: DataSet): DataSet => ({
  setting,
  asOf,
  customers,
  events,
});
