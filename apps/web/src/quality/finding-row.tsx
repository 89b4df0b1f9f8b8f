import type { QualityReport } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { Marked } from "../parts/marked.tsx";
import { share } from "../words/figures.ts";

type Finding = QualityReport["findings"][number];

const kinds = { error: "bad", warning: "warn", hint: "info" } as const;

/** One finding: where, what, and what to do. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const { severity, message, table, column, help = [], code, failed } = finding;
  return (
    <li className="stack tight">
      <p>
        <Badge kind={kinds[severity]}>{severity}</Badge>{" "}
        <code>
          {table}
          {column !== undefined && `.${column}`}
        </code>{" "}
        <Marked text={message} />
      </p>
      {help.map(({ text }) => (
        <p key={text} className="soft small">
          <Marked text={text} />
        </p>
      ))}
      <p className="small muted">
        {failed !== undefined && (
          <>
            {failed.threshold}: found {figure(failed.found)}, the limit is {figure(failed.limit)}{" "}
            ·{" "}
          </>
        )}
        <code>{code}</code>
      </p>
    </li>
  );
}

const figure = (value: number): string => (value <= 1 ? share(value) : String(value));
