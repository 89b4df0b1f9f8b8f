import { RuleErrors, diagnosticPlace } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import type { Diagnostic } from "@satsuma/model";
import type { ProblemDetails, RuleProblem } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { statusOfCode } from "./status-of-code.ts";
import { titleOf } from "./title-of.ts";

/** A problem as it is answered, and whether its cause is for the journal. */
export interface Told {
  readonly problem: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;
  readonly isUnexpected: boolean;
}

/** What somebody is told of a failure: never a value that was sent, nor anything of a failure that was not foreseen. */
export function problemOf(cause: unknown, requestId: string): Told {
  if (cause instanceof Refusal) return refused(cause, requestId);
  if (cause instanceof RuleErrors) return ruleErrors(cause, requestId);
  if (isCoded(cause)) return coded(cause, requestId);
  if (isAbort(cause))
    return told(
      503,
      { code: "HTTP_STOPPED", detail: "nobody waits for the answer any more" },
      requestId,
    );
  return {
    ...told(
      500,
      {
        code: "HTTP_INTERNAL",
        detail: "the server failed in a way that nobody foresaw",
        help: "tell whoever runs the server the id of this request: its log says more",
      },
      requestId,
    ),
    isUnexpected: true,
  };
}

type Parts = Pick<ProblemDetails, "code" | "detail" | "help" | "errors" | "diagnostics">;

const told = (status: number, parts: Parts, requestId: string): Told => ({
  problem: { type: "about:blank", title: titleOf(status), status, ...parts, requestId },
  headers: {},
  isUnexpected: false,
});

function refused(refusal: Refusal, id: string): Told {
  const { status, code, message, help, errors, diagnostics, headers } = refusal;
  const parts = {
    code,
    detail: message,
    ...(help === undefined ? {} : { help }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }),
  };
  return { ...told(status, parts, id), headers };
}

function ruleErrors({ message, diagnostics, texts }: RuleErrors, id: string): Told {
  const parts = {
    code: "HTTP_RULES",
    detail: message,
    help: "correct the rules: `diagnostics` says where and what",
    diagnostics: diagnostics.map((each) => ruleProblemOf(each, texts)),
  };
  return told(422, parts, id);
}

/** A mistake in a rule, by line and column where the text of its file is known. */
export function ruleProblemOf(
  diagnostic: Diagnostic,
  texts: ReadonlyMap<string, string>,
): RuleProblem {
  const { code, severity, message, help } = diagnostic;
  const place = diagnosticPlace(diagnostic, (file) => texts.get(file));
  const advice = help?.[0]?.text;
  return {
    code,
    severity,
    message,
    ...(place === undefined ? {} : { file: place.file, line: place.line, column: place.column }),
    ...(advice === undefined ? {} : { help: advice }),
  };
}

/** Codes of ours; also of errors from another process, which are of no class of ours. */
interface Coded extends Error {
  readonly code: string;
  readonly help?: string | undefined;
}

const isCoded = (cause: unknown): cause is Coded =>
  cause instanceof SatsumaError && statusOfCode(cause.code) !== undefined;

function coded(cause: Coded, id: string): Told {
  const code = asAnswered[cause.code] ?? cause.code;
  const status = statusOfCode(cause.code) ?? 500;
  const { detail, help } = wordsOf(cause);
  const { problem } = told(status, { code, detail, ...(help === undefined ? {} : { help }) }, id);
  const headers = status === 503 ? { "Retry-After": "5" } : {};
  // What keeps an engine from answering is its own business, which it tells of itself.
  return { problem, headers, isUnexpected: status >= 500 && !cause.code.startsWith("ENGINE_") };
}

/** What an asker calls otherwise than the part that failed does. */
const asAnswered: Readonly<Record<string, string>> = {
  RULES_CHANGED: "HTTP_CHANGED",
  ENGINE_TIME: "HTTP_TIME",
  ENGINE_MEMORY: "HTTP_MEMORY",
};

/** A customer's key is not told again. */
const wordsOf = ({ code, message, help }: Coded): { detail: string; help?: string | undefined } =>
  code === "RUN_CUSTOMER"
    ? { detail: "there is no such customer", help: "keys are told exactly as the data has them" }
    : { detail: message, help };

const isAbort = (cause: unknown): boolean =>
  cause instanceof Error && (cause.name === "AbortError" || cause.name === "TimeoutError");
