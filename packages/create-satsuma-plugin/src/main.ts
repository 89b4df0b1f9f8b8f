import process from "node:process";
import { Command, CommanderError, Option } from "commander";
import { assumed, kinds, problems } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { createPlugin } from "./create-plugin.ts";
import { ask } from "./questions.ts";

/** Where the program talks. */
export interface Terminal {
  readonly isInteractive: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs the program.
 *
 * @param args what stands after its name
 * @returns the exit code: 0 done, 1 stopped, 2 refused
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const { yes = false, ...given } = parsed(args, terminal);
    refuseBad(given);
    const answers = yes ? assumed(given) : await answersTo(given, terminal);
    if (answers === undefined) return 1;
    await createPlugin(answers);
    terminal.out(nextSteps(answers));
    return 0;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    if (!(cause instanceof RangeError)) throw cause;
    terminal.error(`create-satsuma-plugin: ${cause.message}\n`);
    return 2;
  }
}

type Given = Partial<Answers> & { readonly yes?: boolean };

function parsed(args: readonly string[], { out, error }: Terminal): Given {
  const command = new Command("create-satsuma-plugin")
    .description(
      "Makes a package that is a Satsuma plugin: it builds, tests and publishes as it is.",
    )
    .argument("[folder]", "where the package goes; it must not exist yet")
    .option("--name <name>", "the npm name, such as satsuma-plugin-weather")
    .addOption(new Option("--kind <kind>", "what it contributes to begin with").choices(kinds))
    .option("--doc <sentence>", "what it is for, in one sentence")
    .option("-y, --yes", "ask nothing: assume what is not said")
    .configureOutput({ writeOut: out, writeErr: error })
    .exitOverride()
    .parse(args, { from: "user" });
  const [folder] = command.args;
  return { ...command.opts<Given>(), ...(folder !== undefined && { folder }) };
}

function refuseBad({ name, doc, folder }: Partial<Answers>): void {
  const found = [
    name === undefined ? undefined : problems.name(name),
    doc === undefined ? undefined : problems.doc(doc),
    folder === undefined ? undefined : problems.folder(folder),
  ];
  const wrong = found.find((problem) => problem !== undefined);
  if (wrong !== undefined) throw new RangeError(wrong);
}

async function answersTo(
  given: Partial<Answers>,
  { isInteractive }: Terminal,
): Promise<Answers | undefined> {
  const { name, kind, doc, folder } = given;
  if (name !== undefined && kind !== undefined && doc !== undefined && folder !== undefined) {
    return { name, kind, doc, folder };
  }
  if (isInteractive) return ask(given);
  throw new RangeError(
    "nobody is there to be asked: say --name, --kind, --doc and a folder, or --yes",
  );
}

const nextSteps = ({ name, kind, folder }: Answers): string =>
  `${name} is a ${kind} in ${folder}. Next:

  cd ${inShell(folder)}
  npm install
  npm test
  npm publish
`;

/** A path as a shell takes it for one word, and for no flag. */
function inShell(path: string): string {
  const plain = path.startsWith("-") ? `./${path}` : path;
  return /^[\w./@-]+$/u.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

/** The terminal this process talks to. */
export const ownTerminal: Terminal = {
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};
