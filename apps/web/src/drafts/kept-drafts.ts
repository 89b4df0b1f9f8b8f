import type { Drafts } from "./drafts.ts";

const prefix = "satsuma.drafts:";

/** What was written in this window and not saved, so that leaving an editor loses nothing. */
export function keptDrafts(file: string): Drafts {
  const kept = sessionStorage.getItem(prefix + file);
  if (kept === null) return {};
  const parsed: unknown = JSON.parse(kept);
  if (typeof parsed !== "object" || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** Keeps them under the file whose editor they were made in; none are forgotten. */
export function keepDrafts(file: string, drafts: Drafts): void {
  if (Object.keys(drafts).length === 0) sessionStorage.removeItem(prefix + file);
  else sessionStorage.setItem(prefix + file, JSON.stringify(drafts));
}
