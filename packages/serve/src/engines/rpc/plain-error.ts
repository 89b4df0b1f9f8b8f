import { RuleErrors } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import type { Diagnostic } from "@satsuma/model";

/** An error as plain data, to be sent to another process. Causes stay behind: they may hold anything. */
export type PlainError =
  | {
      readonly kind: "coded";
      readonly code: string;
      readonly message: string;
      readonly help: string | undefined;
      readonly stack: string | undefined;
    }
  | {
      readonly kind: "rules";
      readonly diagnostics: readonly Diagnostic[];
      readonly texts: ReadonlyMap<string, string>;
      readonly where: string;
    }
  | {
      readonly kind: "other";
      readonly name: string;
      readonly message: string;
      readonly stack: string | undefined;
    };

export function plainError(error: unknown): PlainError {
  if (error instanceof RuleErrors) {
    const { diagnostics, texts, where } = error;
    return { kind: "rules", diagnostics, texts, where };
  }
  if (!(error instanceof Error))
    return { kind: "other", name: "Error", message: String(error), stack: undefined };
  const { name, message, stack } = error;
  if (!(error instanceof SatsumaError)) return { kind: "other", name, message, stack };
  return { kind: "coded", code: error.code, message, help: error.help, stack };
}

/** The error again, of the class that it was: programs tell errors apart by class and code. */
export function errorOf(plain: PlainError): Error {
  if (plain.kind === "rules") return new RuleErrors(plain.diagnostics, plain.texts, plain.where);
  const error = plain.kind === "coded" ? coded(plain) : other(plain);
  if (plain.stack !== undefined) error.stack = plain.stack;
  return error;
}

const coded = ({ code, message, help }: Extract<PlainError, { kind: "coded" }>): SatsumaError =>
  new SatsumaError(code, message, help === undefined ? {} : { help });

function other({ name, message }: Extract<PlainError, { kind: "other" }>): Error {
  if (name === "RangeError") return new RangeError(message);
  if (name === "TypeError") return new TypeError(message);
  const error = new Error(message);
  error.name = name;
  return error;
}
