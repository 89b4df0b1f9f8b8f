import type { LanguageService, RuleFile } from "@satsuma/language";

/** What one answer took, in milliseconds: CPU of all threads, and what a person waits. */
export interface Took {
  readonly cpu: number;
  readonly wall: number;
}

/** What each thing an editor asks for took, one entry a keystroke. */
export interface Keystrokes {
  /** Taking the new text in and telling what is wrong with the file. */
  readonly checks: readonly Took[];
  readonly completions: readonly Took[];
}

/** Writes the rules of some segments anew, letter by letter, and asks after each what is wrong and what may come next. */
export function typeRules(
  service: LanguageService,
  files: readonly RuleFile[],
  segments: number,
): Keystrokes {
  const checks: Took[] = [];
  const completions: Took[] = [];
  for (let i = 0; i < segments; i++) {
    const { file, text } = files[1 + (i % (files.length - 1))] ?? { file: "", text: "" };
    const { start, end } = ruleOf(text, i);
    for (let offset = start; offset <= end; offset++) {
      const typed = text.slice(0, offset) + text.slice(end);
      checks.push(
        timed(() => {
          service.setFile(file, typed);
          service.diagnostics(file);
        }),
      );
      completions.push(timed(() => service.completions(file, offset)));
    }
  }
  return { checks, completions };
}

/** Where the rule of one of a file's segments stands: from after `where` to the end of its last line. */
function ruleOf(text: string, i: number): { readonly start: number; readonly end: number } {
  const starts = [...text.matchAll(/\bwhere /gu)].filter(
    ({ index }) => text.charAt(index - 1) === " ",
  );
  const heads = starts.filter(({ index }) => /\n {2}$/u.test(text.slice(0, index)));
  const head = heads[i % heads.length];
  if (head === undefined) throw new RangeError("text must hold a segment, got none");
  const start = head.index + head[0].length;
  const end = text.indexOf("\n", start);
  return { start, end: end === -1 ? text.length : end };
}

/** What some work took. */
export function timed(work: () => unknown): Took {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / 1000, wall };
}

/** The figure that so much of a list (0 to 1) lies at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
