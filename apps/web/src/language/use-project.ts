import type { Client, RuleFileState } from "@satsuma/http/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useAsk } from "../api/use-ask.ts";

type Catalogue = Awaited<ReturnType<Client["catalogue"]>>["catalogue"];

/** What the language service has to know: names and types, the instant of the results, and all rule files. */
export interface Project {
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly files: readonly RuleFileState[];
}

/** The project as it is when an editor is opened; an open editor keeps its own, so that nothing moves under the hands. */
export const useProject = (): UseQueryResult<Project> =>
  useAsk(["project"], async (client, signal) => {
    const [report, about, files] = await Promise.all([
      client.catalogue({ signal }),
      client.about({ signal }),
      client.rules({ signal }),
    ]);
    return { catalogue: report.catalogue, asOf: about.asOf, files };
  });
