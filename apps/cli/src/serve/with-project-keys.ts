import { findFolder } from "@satsuma/standard/find-folder";
import type { ApiKeys } from "@satsuma/serve";
import type { Session } from "../session.ts";

/** Works with the API keys of the project a command is about. */
export async function withProjectKeys<Result>(
  session: Session,
  work: (keys: ApiKeys) => Result,
): Promise<Result> {
  const { withKeys } = await import("@satsuma/serve");
  return withKeys(findFolder(session.options.project, session.folder), Date.now, work);
}
