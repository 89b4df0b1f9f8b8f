import type { Diagnostic, Span } from "@satsuma/model";
import type { Hover } from "../language-service.ts";
import { windowDates } from "../dates.ts";
import type { Project } from "../project/project.ts";
import type { SymbolTable } from "../symbols/symbol-table.ts";
import { meaningOf, windowsIn } from "../windows-in.ts";
import { paragraphs, plain } from "./markdown.ts";
import { thingText } from "./thing-text.ts";

/** What is known of what stands at a place: a name, a period, and what is wrong there. */
export function hover(
  project: Project,
  symbols: SymbolTable,
  at: { readonly file: string; readonly offset: number },
): Hover | undefined {
  const known = nameAt(project, symbols, at) ?? periodAt(project, at);
  const wrong = project
    .diagnostics(at.file)
    .filter(({ primary }) => primary && covers(primary.span, at.offset));
  const span = known?.span ?? wrong[0]?.primary?.span;
  const text = paragraphs([known?.text, ...wrong.map(diagnosticText)]);
  return span && text !== "" ? { span, text } : undefined;
}

const covers = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function nameAt(
  project: Project,
  symbols: SymbolTable,
  { file, offset }: { readonly file: string; readonly offset: number },
): Hover | undefined {
  const mention = symbols.at(file, offset);
  const { session } = project;
  return mention && session
    ? { span: mention.span, text: thingText(mention.thing, project, session) }
    : undefined;
}

/** The dates of the period at a place. */
function periodAt(
  project: Project,
  { file, offset }: { readonly file: string; readonly offset: number },
): Hover | undefined {
  const { clock, session } = project;
  const declaration = project.unitAt(file, offset)?.unit.declaration;
  if (!clock || !session || !declaration) return undefined;
  const written = windowsIn(declaration).findLast(({ syntax }) =>
    covers(project.move(syntax.span), offset),
  );
  const window = written && meaningOf(written, session);
  const dates = window && windowDates(window, clock);
  if (!written || dates === undefined) return undefined;
  return { span: project.move(written.syntax.span), text: `**${dates}** (${clock.timezone})` };
}

const diagnosticText = ({ code, message, notes = [], help = [] }: Diagnostic): string =>
  paragraphs([
    `**${code}**: ${message}`,
    ...notes.map(plain),
    help.map(({ text }) => `- ${text}`).join("\n"),
  ]);
