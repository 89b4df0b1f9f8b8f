import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer } from "../parts/answer.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { OperationCard } from "./operation-card.tsx";
import { operationsOf } from "./operations-of.ts";
import { loadDocument } from "./load-document.ts";
import { matches } from "../palette/matches.ts";

/** Every route of the server, from the document it writes of itself. */
export function ReferencePage() {
  const document = useQuery({
    queryKey: ["openapi"],
    queryFn: ({ signal }) => loadDocument(signal),
  });
  return (
    <>
      <PageHead
        title="API reference"
        actions={
          <a className="button" href="/api/v1/openapi.json" download="openapi.json">
            openapi.json
          </a>
        }
      >
        What other systems can ask of this server. Credentials go in the header Authorization, as a
        bearer token.
      </PageHead>
      <Answer of={document} label="Loading the document" lines={12}>
        {(given) => <Operations document={given} />}
      </Answer>
    </>
  );
}

function Operations({ document }: { readonly document: unknown }) {
  const operations = useMemo(() => operationsOf(document), [document]);
  const [typed, type] = useState("");
  const found = matches(
    operations.map((operation) => ({
      operation,
      label: operation.path,
      words: `${operation.method} ${operation.summary} ${operation.tags.join(" ")}`,
    })),
    typed,
  );
  return (
    <div className="stack tight">
      <div className="toolbar">
        <input
          type="search"
          className="input"
          aria-label="Filter operations"
          placeholder="Filter: segments, preview, jobs…"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <span className="end">
          {found.length} of {operations.length} operations
        </span>
      </div>
      {found.map(({ operation }) => (
        <OperationCard key={`${operation.method} ${operation.path}`} operation={operation} />
      ))}
    </div>
  );
}
