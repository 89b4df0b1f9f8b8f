import { nearestNames } from "@satsuma/model";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Command as Described, CommandOption } from "./commands/command.ts";
import { commandGroups } from "./commands/command-list.ts";
import type { CommandGroup } from "./commands/command-list.ts";
import { exitCodeMeanings } from "./exit-code.ts";
import type { Options } from "./options.ts";

/** A command line, understood. */
export interface Call {
  readonly command: Described;
  readonly args: readonly string[];
  readonly options: Options;
}

/** The parser for all commands. It prints help itself; everything else is told to `called` or thrown as a CommanderError. */
export function makeProgram(version: string, called: (call: Call) => void): Command {
  const program = new Command("satsuma")
    .description("Customer segments from rules and statistics.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .commandsGroup("Help:")
    .helpCommand("help [command]", "print help for a command")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .exitOverride()
    .addHelpText("before", examplesText(overview))
    .addHelpText("after", exitCodeText);
  for (const option of globalOptions) program.addOption(option);
  for (const group of commandGroups)
    for (const command of group.commands) addCommand(program, { command, group }, called);
  return program;
}

const overview: Described["examples"] = [
  ["satsuma init shop --from orders.csv", "a project from your own file"],
  ["satsuma init shop --sample", "a project with a made-up shop"],
  ["satsuma run --project shop", "who is in which segment"],
  ["satsuma discover --project shop", "which analyses fit the data"],
  [`satsuma preview 'has no orders in last 90 days'`, "count a rule before saving"],
];

const globalOptions: readonly Option[] = [
  new Option(
    "--project <dir>",
    "the project's folder; else the nearest upwards with a satsuma.config.ts",
  ),
  new Option("--json", "print the result as JSON, also when it fails"),
  new Option("-q, --quiet", "no progress and no messages, only results and errors"),
  new Option("--no-input", "never ask"),
  new Option("--timeout <seconds>", "give up after this long").argParser(wholeNumber(1)),
  new Option("--color", "colours, whatever the output is"),
  new Option("--no-color", "no colours; as the NO_COLOR variable does"),
  new Option("--debug", "print the stack of an error"),
];

/** A command, and where help shows it. */
interface Placed {
  readonly command: Described;
  readonly group: CommandGroup;
}

function addCommand(program: Command, placed: Placed, called: (call: Call) => void): void {
  const { command: described, group } = placed;
  const { parent, name } = placeOf(placed, program, called);
  const command = parent
    .command(name)
    .helpGroup(parent === program ? group.heading : "")
    .summary(described.summary)
    .description(described.about)
    .addHelpText("before", examplesText(described.examples))
    .addHelpText("after", exitCodeText);
  for (const { name, doc } of described.arguments) command.argument(name, doc);
  for (const option of described.options) command.addOption(makeOption(option));
  command.action(() =>
    called({ command: described, args: command.args, options: command.optsWithGlobals<Options>() }),
  );
}

/** Where a command belongs: `plugins list` is `list` of the group `plugins`. */
function placeOf(
  { command: { name }, group }: Placed,
  program: Command,
  called: (call: Call) => void,
): { readonly parent: Command; readonly name: string } {
  const [first = "", own] = name.split(" ");
  if (own === undefined) return { parent: program, name };
  const made = program.commands.find((each) => each.name() === first);
  return { parent: made ?? makeParent(first, group, program, called), name: own };
}

/** A word that begins the names of several commands; alone it stands for the first of them. */
function makeParent(
  name: string,
  { heading, commands }: CommandGroup,
  program: Command,
  called: (call: Call) => void,
): Command {
  const members = commands.filter((each) => each.name.startsWith(`${name} `));
  const group: Command = program
    .command(name)
    .helpGroup(heading)
    .summary(members.map(({ summary }) => summary).join("; "))
    .description(members.map(({ about }) => about).join(" "))
    .addHelpText("before", examplesText(members.flatMap(({ examples }) => examples)))
    .allowExcessArguments(true)
    .action(() => {
      const [wanted] = group.args;
      if (wanted !== undefined) throw noMember(wanted, name, members);
      const [first] = members;
      if (first !== undefined)
        called({ command: first, args: [], options: group.optsWithGlobals<Options>() });
    });
  return group;
}

function noMember(wanted: string, group: string, members: readonly Described[]): CommanderError {
  const names = members.map((each) => each.name.slice(group.length + 1));
  const [nearest = names.join(" or ")] = nearestNames(wanted, names);
  return new CommanderError(
    1,
    "commander.unknownCommand",
    `error: unknown command '${group} ${wanted}'\n(Did you mean ${group} ${nearest}?)`,
  );
}

function makeOption({ flags, doc, choices, atLeast, required }: CommandOption): Option {
  const option = new Option(flags, doc);
  if (choices !== undefined) option.choices(choices);
  if (atLeast !== undefined) option.argParser(wholeNumber(atLeast));
  return required === true ? option.makeOptionMandatory() : option;
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replaceAll("_", ""));
    if (text !== "" && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Expected a whole number of at least ${least}.`);
  };
}

/** Columns that every terminal has. */
const WIDTH = 80;

/** What an example does stands beside it, or below it where lines would be too long for that. */
function examplesText(examples: Described["examples"]): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  const beside = examples.map(([line, doc]) => `  ${line.padEnd(width)}  ${doc}`.trimEnd());
  const below = examples.map(([line, doc]) => `  ${line}\n      ${doc}`.trimEnd());
  const lines = beside.every((line) => line.length <= WIDTH) ? beside : below;
  return `Examples:\n${lines.join("\n")}\n`;
}

const exitCodeText = `\nExit codes:\n${exitCodeMeanings.map(([code, meaning]) => `  ${code}  ${meaning}`).join("\n")}`;
