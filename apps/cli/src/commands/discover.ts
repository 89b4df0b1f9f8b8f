import type { Discovery, Project, Work } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { adviceText, bestCommand } from "../discover/advice-text.ts";
import { configLines } from "../discover/config-lines.ts";
import { rulesFile, writeRules } from "../discover/rules-file.ts";
import type { RulesFile } from "../discover/rules-file.ts";
import { setValues } from "../discover/set-values.ts";
import type { Report, Suggestion } from "../report.ts";
import type { Session } from "../session.ts";
import { amount } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Says which methods fit the data; or runs one, shows what it found and writes its rules. */
export const discover: Run = (session) =>
  session.withProject((project, work) => {
    const [method] = session.args;
    return method === undefined
      ? advised(project, work, session)
      : discovered(method, { project, work, session });
  });

async function advised(project: Project, work: Work, session: Session): Promise<Report> {
  refuseIdle(session);
  const { goal } = session.options;
  const options = { ...work, ...asOfOption(session) };
  const near = await project.advise(goal, options);
  const hasNone = goal !== undefined && near.length === 0;
  const advice = hasNone ? await project.advise(undefined, options) : near;
  const best = bestCommand(advice);
  return {
    json: { ...(goal === undefined ? {} : { goal, isMet: !hasNone }), methods: advice },
    text: (style) =>
      [
        ...(hasNone ? [`no method has to do with "${goal}"; these there are:`] : []),
        adviceText(advice, session.again, style),
      ].join("\n\n"),
    ...(best === undefined ? {} : { next: [[best + session.again, "try the best one"]] }),
  };
}

/** Options that only a method makes sense of are not passed over in silence. @throws SatsumaError `USAGE_…` */
function refuseIdle({ options: { set = [], write, customer, refit, goal } }: Session): void {
  const idle = [
    set.length > 0 && "--set",
    write !== undefined && "--write",
    customer !== undefined && "--customer",
    refit === true && "--refit",
  ].find((option) => option !== false);
  if (idle !== undefined)
    throw new SatsumaError("USAGE_MISSING_ARGUMENT", `${idle} needs a method`, {
      help: "name it: `satsuma discover churn`; `satsuma discover` alone says which fit the data",
    });
  if (goal?.trim() === "")
    throw new SatsumaError("USAGE_INVALID_ARGUMENT", "--goal is empty", {
      help: 'say what it is for: `satsuma discover --goal "who will leave"`',
    });
}

interface Asked {
  readonly project: Project;
  readonly work: Work;
  readonly session: Session;
}

async function discovered(method: string, { project, work, session }: Asked): Promise<Report> {
  const { set, write, force = false, config = false, all = false, customer } = session.options;
  const { refit = false } = session.options;
  const target =
    write === undefined ? undefined : rulesFile(write, project.folder, { mayReplace: force });
  const discovery = await project.discover(method, {
    ...work,
    ...asOfOption(session),
    parameters: setValues(set),
    refit,
    ...(customer === undefined ? {} : { customer }),
    ...(target === undefined ? {} : { replacing: target.file }),
  });
  if (target !== undefined) await keep(discovery, target);
  // Drawing is loaded only for what is drawn.
  const [{ discoveryText }, { drawView }] = await Promise.all([
    import("../discover/discovery-text.ts"),
    import("../discover/draw-view.ts"),
  ]);
  const context = { timezone: project.config.timezone, draw: drawView, isWhole: all };
  const asked: Found = { method, discovery, target, session };
  return {
    json: { ...discovery, ...(target === undefined ? {} : { file: target.file }) },
    text: (style) =>
      config
        ? configText(discovery, style).join("\n")
        : [discoveryText(shown(asked), context, style), ...ending(asked, style)].join("\n\n"),
    next: config || customer !== undefined ? [] : nextSteps(asked),
  };
}

/** A discovery, and what was asked for. */
interface Found {
  readonly method: string;
  readonly discovery: Discovery;
  readonly target: RulesFile | undefined;
  readonly session: Session;
}

/** The text of rules that went into a file is not shown too. */
const shown = ({ discovery, target }: Found): Discovery =>
  target === undefined ? discovery : { ...discovery, rules: { ...discovery.rules, text: "" } };

/** Longer than this, what belongs in the config is shown only to who asks for it. */
const mostConfigLines = 12;

function ending({ discovery, target }: Found, style: Style): readonly string[] {
  if (discovery.reasons !== undefined) return [];
  const config = configText(discovery, style);
  const isShort = config.length > 0 && config.length <= mostConfigLines;
  const head = style.color.dim(
    "in satsuma.config.ts, to have its scores in every run and in your rules:",
  );
  return [
    ...(target === undefined
      ? []
      : [`${amount(discovery.rules.segments.length, "segment")} written to ${target.file}`]),
    ...(isShort
      ? [[head, ...config.map((line) => (line === "" ? "" : `  ${line}`))].join("\n")]
      : []),
  ];
}

/** What to write into the config so that the method is fitted at every run; nothing where the config has it. */
const configText = ({ isConfigured, plugin }: Discovery, { width }: Style): readonly string[] =>
  isConfigured ? [] : configLines(plugin, Math.min(width, 100) - 2);

async function keep({ rules, result }: Discovery, target: RulesFile): Promise<void> {
  if (rules.segments.length === 0)
    throw new SatsumaError("DISCOVER_NO_RULES", `${result.method} makes no rules of its model`, {
      help: "leave --write out; its traits can be used in rules once the plugin is in the config",
    });
  await writeRules(target, rules.text);
}

function nextSteps({ method, discovery, target, session }: Found): readonly Suggestion[] {
  const { rules, plugin, isConfigured } = discovery;
  const [first] = rules.segments;
  const asked = `satsuma discover ${method}${flagsOf(session)}`;
  const { again } = session;
  const keeping: readonly Suggestion[] = isConfigured
    ? []
    : [[`${asked} --config${again}`, "what to add to satsuma.config.ts to have it in every run"]];
  if (first === undefined) return keeping;
  if (target === undefined)
    return [
      [`${asked} --write segments/${plugin.namespace}.seg${again}`, "keep these rules"],
      ...keeping,
    ];
  return [
    [`satsuma run${again}`, "who is in them, from now on at every run"],
    [`satsuma explain ${first.name}${again}`, "what a rule says, in English"],
    ...keeping,
  ];
}

function flagsOf({ options: { asOf, set = [] } }: Session): string {
  const values = set.map((pair) => ` ${/^[\w.=/-]+$/u.test(pair) ? pair : `'${pair}'`}`);
  return `${asOf === undefined ? "" : ` --as-of ${asOf}`}${set.length === 0 ? "" : ` --set${values.join("")}`}`;
}
