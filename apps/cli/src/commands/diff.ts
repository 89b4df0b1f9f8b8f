import type { DiffBaseRules, MoveCause, Project, RulesDiff } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { diffMarkdown } from "../diff/diff-markdown.ts";
import { diffText } from "../diff/diff-text.ts";
import { failOver, tooMuch, tooMuchText } from "../diff/fail-over.ts";
import { rulesOfRevision } from "../diff/git-rules.ts";
import { exitCodes } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Shows what the rules of now change against those of the last run, or of a Git revision. */
export const diff: Run = async (session) => {
  const { format = "text", json = false, keys: hasKeys = false } = session.options;
  if (json && format !== "text" && format !== "json") throw twoFormats(format);
  const limit =
    session.options.failOver === undefined ? undefined : failOver(session.options.failOver);
  const { found, timezone } = await session.withProject(async (project, work) => ({
    found: await project.diff(await baseOf(session, project), {
      ...work,
      ...asOfOption(session),
      segments: session.args,
    }),
    timezone: project.config.timezone,
  }));
  const over = limit === undefined ? [] : tooMuch(found.segments, limit);
  const data = {
    ...(hasKeys ? found : withoutKeys(found)),
    ...(limit === undefined ? {} : { failOver: { limit, segments: over } }),
  };
  const warnings = over.map((each) => tooMuchText(each, limit ?? 0));
  const showing = { timezone, hasKeys };
  return {
    json: data,
    text: (style) => {
      if (format === "json") return JSON.stringify(data, undefined, 2);
      if (format === "markdown") return diffMarkdown(found, showing, warnings);
      const told = warnings.map((warning) => style.color.red(`! ${warning}`));
      return [diffText(found, showing, style), ...(told.length === 0 ? [] : ["", ...told])].join(
        "\n",
      );
    },
    exit: over.length === 0 ? exitCodes.ok : exitCodes.findings,
  };
};

const baseOf = async (session: Session, { folder }: Project): Promise<DiffBaseRules> =>
  session.options.base === undefined
    ? "last run"
    : rulesOfRevision(folder, session.options.base, session.signal);

/** Keys are personal data: a comment or a build's log gets them only when they are asked for. */
const withoutKeys = ({ segments, ...rest }: RulesDiff): object => ({
  ...rest,
  segments: segments.map(({ entering, leaving, ...segment }) => ({
    ...segment,
    entering: entering.map(causeOf),
    leaving: leaving.map(causeOf),
  })),
});

const causeOf = ({ kind, text, customers }: MoveCause) => ({ kind, text, customers });

const twoFormats = (format: string): SatsumaError =>
  new SatsumaError("USAGE_FORMAT", `--json and --format ${format} ask for two different things`, {
    help: `leave out --json, or write --format json`,
  });
