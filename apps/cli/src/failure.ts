import type { RuleErrors } from "@satsuma/engine";
import { nearestNames } from "@satsuma/model";
import { CommanderError } from "commander";
import type { ExitCode } from "./exit-code.ts";
import { exitCodes } from "./exit-code.ts";
import { amount } from "./terminal/figures.ts";

/** Why a command did not do what it was asked. */
export interface Failure {
  /** Stable: `CONFIG_MISSING`. */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly exit: ExitCode;
  /** The rules that stopped it, where that was the reason. */
  readonly rules?: RuleErrors;
}

/** Why a signal stopped the work. */
export type Stop = "interrupt" | "timeout";

/** Work that was told to stop. */
export interface Stopped {
  readonly stopped: Stop;
  /** What was going on. */
  readonly doing: string | undefined;
  /** What `--timeout` says. */
  readonly afterSeconds: number | undefined;
}

/** What any error comes down to. `stop` says that the work was told to stop: then that is the reason, whatever was thrown. */
export function failureOf(error: unknown, stop: Stopped | undefined): Failure {
  if (stop !== undefined) return stopFailure(stop);
  if (isRuleErrors(error)) return ruleFailure(error);
  if (error instanceof CommanderError) return usageFailure(error);
  if (isExplained(error)) return explainedFailure(error);
  if (isSystemError(error)) return systemFailure(error);
  return {
    code: "INTERNAL",
    message: `something went wrong inside Satsuma: ${error instanceof Error ? error.message : String(error)}`,
    help: "run it again with --debug and report what it prints",
    exit: exitCodes.data,
  };
}

function stopFailure({ stopped, doing, afterSeconds }: Stopped): Failure {
  const during = doing === undefined ? "" : ` while ${doing}`;
  const exit = exitCodes.interrupted;
  if (stopped === "interrupt")
    return { code: "INTERRUPTED", message: `interrupted${during}; nothing was half done`, exit };
  return {
    code: "TIMED_OUT",
    message: `gave up after ${afterSeconds} s${during}; nothing was half done`,
    help: "give it more time, or narrow the rules",
    exit,
  };
}

/** True without loading the engine, which is heavy: where it was not loaded, it threw nothing. */
const isRuleErrors = (error: unknown): error is RuleErrors =>
  error instanceof Error &&
  error.name === "RuleErrors" &&
  "diagnostics" in error &&
  "texts" in error;

function ruleFailure(rules: RuleErrors): Failure {
  const errors = rules.diagnostics.filter(({ severity }) => severity === "error");
  const found = amount(errors.length, "error");
  if (errors.some(({ primary }) => isInConfig(primary?.span.file))) {
    const help = "correct the expression in satsuma.config.ts";
    return {
      code: "CONFIG_EXPRESSION",
      message: `${found} in the config`,
      help,
      exit: exitCodes.usage,
      rules,
    };
  }
  const help =
    rules.where === "the rules"
      ? "correct them and run the command again"
      : "compare with rules that fit the data as it is now";
  return { code: "RULES", message: rules.message, help, exit: exitCodes.findings, rules };
}

/** Expressions of the config go by their place in it: `events.orders.where`. */
const isInConfig = (file: string | undefined): boolean =>
  /^(?:events|customers)\./u.test(file ?? "");

/** Commander's own messages, without its `error:` and with its suggestion as help. */
function usageFailure(error: CommanderError): Failure {
  const [message = "", ...rest] = error.message.replace(/^error: /u, "").split("\n");
  const suggestion =
    /Did you mean (?<names>.+)\?/u.exec(rest.join(" "))?.groups?.["names"] ??
    nearestChoice(message);
  const code = usageCodes[error.code] ?? "USAGE_INVALID_ARGUMENT";
  const general = "`satsuma --help` lists commands, `satsuma help COMMAND` their options";
  return {
    code,
    message: code === "USAGE_NO_COMMAND" ? "no command was given" : message,
    help: suggestion === undefined ? general : `did you mean ${suggestion}?`,
    exit: exitCodes.usage,
  };
}

/** Of an argument that is none of its choices: the one most like it. */
function nearestChoice(message: string): string | undefined {
  const { found, choices } =
    /'(?<found>[^']*)' is invalid\. Allowed choices are (?<choices>.*)\.$/u.exec(message)?.groups ??
    {};
  return found === undefined || choices === undefined
    ? undefined
    : nearestNames(found, choices.split(", "))[0];
}

const usageCodes: Readonly<Record<string, string>> = {
  "commander.help": "USAGE_NO_COMMAND",
  "commander.unknownCommand": "USAGE_UNKNOWN_COMMAND",
  "commander.unknownOption": "USAGE_UNKNOWN_OPTION",
  "commander.missingArgument": "USAGE_MISSING_ARGUMENT",
  "commander.excessArguments": "USAGE_EXCESS_ARGUMENTS",
  "commander.optionMissingArgument": "USAGE_OPTION_MISSING_ARGUMENT",
  "commander.invalidArgument": "USAGE_INVALID_ARGUMENT",
};

/** An error of ours: it has a stable code and says what to do. */
interface Explained extends Error {
  readonly code: string;
  readonly help: string | undefined;
}

const isExplained = (error: unknown): error is Explained =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "help" in error;

const explainedFailure = ({ code, message, help }: Explained): Failure => ({
  code,
  message,
  ...(help === undefined ? {} : { help }),
  exit: exitOf(code),
});

const exitOf = (code: string): ExitCode =>
  code === "INTERRUPTED"
    ? exitCodes.interrupted
    : mendable.test(code)
      ? exitCodes.usage
      : exitCodes.data;

/** What a person mends in the command line or the config; everything else is about data or the warehouse. */
const mendable =
  /^(?:USAGE|TERMINAL|SEG8001|CONFIG|INIT|ACCESS|HTTP_(?:SETTING|PORT|LISTEN|SERVED)|RUN(?!_QUALITY)|SCORE_WEIGHT|COMPARE_NAMES|SEND|DISCOVER_(?:METHOD|PARAMETER|NO_RULES|REASONS)|SHOP_FOLDER_TAKEN|PLUGIN_(?:API|CONFIG|CONTRACT|CONTRIBUTION|SECRET))/u;

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";

function systemFailure({ code = "", path, message }: NodeJS.ErrnoException): Failure {
  const known = systemReasons[code];
  if (known === undefined) {
    return {
      code: "DATA_SYSTEM",
      message,
      help: "look at the file or folder it names",
      exit: exitCodes.data,
    };
  }
  return {
    code: known.code,
    message: path === undefined ? known.reason : `${path}: ${known.reason}`,
    help: known.help,
    exit: known.code === "USAGE_PATH" ? exitCodes.usage : exitCodes.data,
  };
}

interface SystemReason {
  readonly code: string;
  readonly reason: string;
  readonly help: string;
}

const notAllowed: SystemReason = {
  code: "DATA_NOT_ALLOWED",
  reason: "permission denied",
  help: "give your user access to it, or choose another place",
};

/** What a failed system call means to the person, by Node's code. */
const systemReasons: Readonly<Record<string, SystemReason>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: { ...notAllowed, reason: "the disk is read-only" },
  ENOSPC: {
    code: "DATA_DISK_FULL",
    reason: "the disk is full",
    help: "make room and run the command again",
  },
  ENOENT: { code: "USAGE_PATH", reason: "it does not exist", help: "correct the path" },
  EISDIR: {
    code: "USAGE_PATH",
    reason: "it is a folder, expected a file",
    help: "name a file in it",
  },
  ENOTDIR: {
    code: "USAGE_PATH",
    reason: "a part of the path is a file, expected a folder",
    help: "correct the path",
  },
};
