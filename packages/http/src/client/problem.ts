import type { FieldProblem, ProblemDetails, RuleProblem } from "../problems/problem.ts";

/** What a server refused, or failed at: the problem details of its answer (RFC 9457) as an error. */
export class Problem extends Error {
  override readonly name = "Problem";
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;
  /** Never changes: explained in docs/errors.md. */
  readonly code: string;
  /** What was found and what was expected. */
  readonly detail: string;
  /** What to do. */
  readonly help: string | undefined;
  /** By which the server's log tells more. */
  readonly requestId: string | undefined;
  /** Parts of the request that are wrong; none where it is not about them. */
  readonly errors: readonly FieldProblem[];
  /** Mistakes in rules, by line and column. */
  readonly diagnostics: readonly RuleProblem[];
  /** Seconds after which to try again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(details: ProblemParts, options: { readonly cause?: unknown } = {}) {
    super(details.detail, options);
    this.status = details.status;
    this.code = details.code;
    this.detail = details.detail;
    this.help = details.help;
    this.requestId = details.requestId;
    this.errors = details.errors ?? [];
    this.diagnostics = details.diagnostics ?? [];
    this.retryAfter = details.retryAfter;
  }
}

type ProblemParts = Pick<ProblemDetails, "status" | "code" | "detail" | "help" | "errors"> &
  Pick<ProblemDetails, "diagnostics"> & {
    readonly requestId?: string;
    readonly retryAfter?: number | undefined;
  };

/** The problem of an answer that is none of success. */
export async function problemIn(response: Response): Promise<Problem> {
  const { status, headers } = response;
  const seconds = Number(headers.get("Retry-After") ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : undefined;
  const type = headers.get("Content-Type") ?? "";
  if (type.startsWith("application/problem+json")) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the media type says so, and the server's tests hold it to it
    const details = (await response.json()) as ProblemDetails;
    return new Problem({ ...details, retryAfter });
  }
  return new Problem({
    status,
    code: "HTTP_ANSWER",
    detail: `the answer has the status ${status} and is not one of a Satsuma server`,
    help: "see that the address is the server's, and what stands between",
    retryAfter,
  });
}

/** No answer came. */
export const unreachable = (cause: unknown): Problem =>
  new Problem(
    {
      status: 0,
      code: "HTTP_UNREACHABLE",
      detail: "the server did not answer",
      help: "see that it runs and can be reached, and try again",
    },
    { cause },
  );
