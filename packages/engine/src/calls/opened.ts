import type { ProjectConfig } from "../config/project-config.ts";
import type { Environment } from "../environment.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Sessions } from "../sessions.ts";

/** What the calls of a project work with: its config is loaded and its plugins are set up. */
export interface Opened {
  readonly config: ProjectConfig;
  readonly host: PluginHost;
  readonly environment: Environment;
  readonly sessions: Sessions;
}

/** Names of the segments as the rules are now. */
export async function segmentNames(sessions: Sessions): Promise<string[]> {
  const { checked } = await sessions.rules({});
  return checked.program.segments.map(({ name }) => name);
}
