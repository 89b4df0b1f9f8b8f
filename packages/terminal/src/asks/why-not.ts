import { Problem } from "@satsuma/http/client";

/** Why a request came to nothing and what to do, in a line. */
export function whyNot(error: unknown): string {
  if (error instanceof Problem)
    return error.help === undefined ? error.message : `${error.message} → ${error.help}`;
  return error instanceof Error ? error.message : String(error);
}
