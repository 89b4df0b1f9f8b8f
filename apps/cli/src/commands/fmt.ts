import { realpath, stat, writeFile } from "node:fs/promises";
import { text as wholeText } from "node:stream/consumers";
import { formatFile } from "@satsuma/language";
import { SatsumaError } from "@satsuma/model";
import type { Diagnostic } from "@satsuma/model";
import { diagnosticsJson, diagnosticsText } from "../diagnostics.ts";
import { exitCodes } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { lineDiff } from "../fmt/line-diff.ts";
import { ruleFiles } from "../fmt/rule-files.ts";
import type { FoundFile } from "../fmt/rule-files.ts";
import { intoPlace } from "../members/write-file.ts";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import { amount } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Run } from "./command.ts";

/** A file beside what it should look like. */
interface Formatted extends FoundFile {
  readonly formatted: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes rules the one way that all of them are written; with `--check` and `--diff` it only says what would change. */
export const fmt: Run = async (session) => {
  if (session.options.stdin === true) return fromInput(session);
  const files = (await ruleFiles(session)).map(formatted);
  const changed = files.filter((file) => file.formatted !== file.text);
  const isDry = session.options.check === true || session.options.diff === true;
  if (!isDry) for (const file of changed) await rewrite(file.path, file.formatted);
  return {
    json: {
      files: files.length,
      changed: changed.map(({ shown }) => shown),
      written: !isDry,
      diagnostics: diagnosticsJson(diagnosed(files)),
    },
    text: (style) => fmtText(files, changed, { session, style }),
    exit: exitOf(files, session.options.check === true && changed.length > 0),
  };
};

/** What comes in on stdin goes out formatted; with `--check` nothing does. */
async function fromInput({ args, options, terminal }: Session): Promise<Report> {
  if (args.length > 0) throw stdinAndFiles();
  const text = await wholeText(process.stdin);
  const file = formatted({ path: "", shown: "<stdin>", text });
  const problems = diagnosticsText(diagnosed([file]), terminal.messageStyle);
  if (problems !== "") terminal.warn(problems);
  const isChanged = file.formatted !== text;
  const isChecked = options.check === true;
  return {
    json: {
      text: file.formatted,
      changed: isChanged,
      diagnostics: diagnosticsJson(diagnosed([file])),
    },
    text: (style) =>
      options.diff === true
        ? diffText(file, style)
        : isChecked
          ? ""
          : // One line break is put after every result.
            file.formatted.replace(/\n$/u, ""),
    exit: exitOf([file], isChecked && isChanged),
  };
}

const stdinAndFiles = (): SatsumaError =>
  new SatsumaError("USAGE_FILE", "--stdin and files are two different things to format", {
    help: "name files, or give --stdin alone",
  });

function formatted(found: FoundFile): Formatted {
  const { text, diagnostics } = formatFile(found.shown, found.text);
  return { ...found, formatted: text, diagnostics };
}

/** Declarations that cannot be read stay as they are, and are findings like those of `check`. */
const exitOf = (files: readonly Formatted[], wouldChange: boolean): ExitCode =>
  wouldChange || files.some(({ diagnostics }) => diagnostics.length > 0)
    ? exitCodes.findings
    : exitCodes.ok;

const diagnosed = (files: readonly Formatted[]) => ({
  diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  texts: new Map(files.map(({ shown, text }) => [shown, text])),
});

function fmtText(
  files: readonly Formatted[],
  changed: readonly Formatted[],
  { session: { options }, style }: { session: Session; style: Style },
): string {
  const isDry = options.check === true || options.diff === true;
  const shown =
    options.diff === true
      ? changed.map((file) => diffText(file, style))
      : changed.map((file) => file.shown);
  const rest = amount(files.length - changed.length, "file");
  const summary =
    changed.length === 0
      ? `${rest}: nothing to change`
      : `${amount(changed.length, "file")} ${isDry ? "would change" : "changed"}, ${rest} as they should be`;
  const problems = diagnosticsText(diagnosed(files), style);
  return [...shown, problems, summary].filter((part) => part !== "").join("\n");
}

function diffText({ shown, text, formatted: after }: Formatted, { color }: Style): string {
  const lines = lineDiff(text, after);
  if (lines.length === 0) return "";
  const paints: Readonly<Record<string, (line: string) => string>> = {
    "-": color.red,
    "+": color.green,
    "@": color.cyan,
  };
  return [
    color.bold(`--- ${shown}`),
    color.bold(`+++ ${shown}`),
    ...lines.map((line) => paints[line.charAt(0)]?.(line) ?? line),
  ].join("\n");
}

/** Replaces a file wholly or not at all; a link goes on leading where it led. */
async function rewrite(path: string, text: string): Promise<void> {
  const real = await realpath(path);
  const { mode } = await stat(real);
  await intoPlace(real, (unfinished) => writeFile(unfinished, text, { mode, flush: true }));
}
