import { connect } from "@satsuma/codemirror";
import type { LanguageClient } from "@satsuma/codemirror";
import { useEffect, useState } from "react";
import type { Project } from "./use-project.ts";

/** The language service of a project, in a worker of its own; null until it knows the project. */
export function useLanguage(project: Project | undefined): LanguageClient | null {
  const [client, setClient] = useState<LanguageClient | null>(null);
  useEffect(() => {
    if (project === undefined) return;
    const worker = new Worker(new URL("./language-worker.ts", import.meta.url), { type: "module" });
    const started = connect(worker);
    void inform(started, project).then(() => setClient(started));
    return () => {
      setClient(null);
      worker.terminate();
    };
  }, [project]);
  return client;
}

/** Calls are carried out in their order, so that whatever is asked next is asked of the whole project. */
async function inform(client: LanguageClient, { catalogue, asOf, files }: Project): Promise<void> {
  await Promise.all([
    client.setCatalogue(catalogue),
    client.setAsOf(asOf),
    ...files.map(({ file, text }) => client.setFile(file, text)),
  ]);
}
