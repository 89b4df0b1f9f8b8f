import { CommanderError } from "commander";
import type { GlobalOptions } from "./options.ts";
import type { Call } from "./program.ts";
import { makeProgram } from "./program.ts";

/** What a command line asks for; `help` when its answer has been printed already. */
export type Parsed =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "help" }
  | { readonly kind: "error"; readonly error: CommanderError };

/** Understands a command line. Without arguments it is a call for help. */
export function parse(args: readonly string[], version: string): Parsed {
  let call: Call | undefined;
  try {
    const program = makeProgram(version, (understood) => {
      call = understood;
    });
    program.parse(args.length === 0 ? ["--help"] : args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { kind: "help" } : { kind: "error", error };
  }
  return call === undefined ? { kind: "help" } : { kind: "call", call };
}

/** How to tell the mistake in a command line that was not understood: by the flags that can be seen in it all the same. */
export function evidentOptions(args: readonly string[]): GlobalOptions {
  return {
    input: true,
    json: args.includes("--json"),
    debug: args.includes("--debug"),
    ...(args.includes("--no-color") ? { color: false } : {}),
  };
}
