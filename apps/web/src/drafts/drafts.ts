import type { RuleFileState } from "@satsuma/http/client";

/** Rule files that are written otherwise than they are saved: text by path. */
export type Drafts = Readonly<Record<string, string>>;

/** A file as it would be. */
export const textOf = (drafts: Drafts, files: readonly RuleFileState[], file: string): string =>
  drafts[file] ?? savedText(files, file) ?? "";

/** With a file changed; what is as it is saved is no draft. */
export function changed(
  drafts: Drafts,
  files: readonly RuleFileState[],
  file: string,
  text: string,
): Drafts {
  const { [file]: _, ...others } = drafts;
  return savedText(files, file) === text ? others : { ...others, [file]: text };
}

/** The version that a file had when it was read; null for one that was not there. */
export const versionOf = (files: readonly RuleFileState[], file: string): string | null =>
  files.find((one) => one.file === file)?.version ?? null;

export const isDirty = (drafts: Drafts): boolean => Object.keys(drafts).length > 0;

const savedText = (files: readonly RuleFileState[], file: string): string | undefined =>
  files.find((one) => one.file === file)?.text;

/** All files as they would be, by path. */
export const textsOf = (
  drafts: Drafts,
  files: readonly RuleFileState[],
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(files.map(({ file, text }) => [file, text])),
  ...drafts,
});
