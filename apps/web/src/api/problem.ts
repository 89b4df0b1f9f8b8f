/** What went wrong, as a page can tell it. */
export interface Told {
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly help: string | undefined;
  /** What is wrong with which rules, where that is the reason. */
  readonly mistakes: readonly { readonly place: string; readonly message: string }[];
}

/** Reads what a client rejected with; anything else is a server that cannot be reached. */
export function problemOf(error: unknown): Told {
  const fields = fieldsOf(error);
  const status = typeof fields["status"] === "number" ? fields["status"] : 0;
  if (status === 0) return unreachable(error, textOf(fields["code"]));
  return {
    status,
    code: textOf(fields["code"]) ?? `HTTP ${status}`,
    detail: textOf(fields["detail"]) ?? textOf(fields["message"]) ?? "the server refused",
    help: textOf(fields["help"]),
    mistakes: mistakesIn(fields["diagnostics"]),
  };
}

/** True where a file is no longer as it was when it was read. */
export const isConflict = (error: unknown): boolean => problemOf(error).code === "HTTP_CHANGED";

/** True where an edit was refused because others use what it takes away. */
export const isUsed = (error: unknown): boolean => problemOf(error).code === "HTTP_USED";

const unreachable = (error: unknown, code: string | undefined): Told => ({
  status: 0,
  code: code ?? "HTTP_UNREACHABLE",
  detail: `The server does not answer (${error instanceof Error ? error.message : "no reason given"}).`,
  help: "Look whether satsuma serve is still running, then try again.",
  mistakes: [],
});

function mistakesIn(diagnostics: unknown): Told["mistakes"] {
  if (!Array.isArray(diagnostics)) return [];
  return diagnostics.map((one) => {
    const fields = fieldsOf(one);
    const place = [fields["file"], fields["line"], fields["column"]].flatMap(wordOf).join(":");
    return { place, message: textOf(fields["message"]) ?? "" };
  });
}

const wordOf = (value: unknown): readonly string[] =>
  typeof value === "string" || typeof value === "number" ? [String(value)] : [];

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        [
          "status",
          "code",
          "detail",
          "message",
          "help",
          "diagnostics",
          "file",
          "line",
          "column",
        ].map((name) => [name, Reflect.get(value, name)]),
      )
    : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
