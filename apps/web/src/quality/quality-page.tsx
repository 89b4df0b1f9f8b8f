import type { QualityReport } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Note } from "../parts/note.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { many } from "../words/figures.ts";
import { FindingRow } from "./finding-row.tsx";
import { HealthCard } from "./health-card.tsx";
import { TableCard } from "./table-card.tsx";

/** How good the data is, and the segments: what is wrong, and what to do about it. */
export function QualityPage() {
  const quality = useAsk(["quality"], (client, signal) => client.quality({ signal }));
  return (
    <>
      <PageHead title="Data quality">
        What rules stand on: which columns are filled, fresh and possible, and what is not.
      </PageHead>
      <Answer of={quality} label="Looking through the data" lines={12}>
        {(report) => <Report report={report} />}
      </Answer>
    </>
  );
}

function Report({ report }: { readonly report: QualityReport }) {
  const { passes, findings, tables, asOf } = report;
  return (
    <div className="stack">
      <Note kind={passes ? "good" : "bad"}>
        <p>
          <strong>
            {passes ? "The data meets every threshold." : "The data fails a threshold."}
          </strong>{" "}
          {many(findings.length, "finding")}, <AsOf instant={asOf} />
        </p>
      </Note>
      {findings.length > 0 && (
        <Card title="Findings" note="worst first">
          <ul className="stack">
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.code} ${finding.table} ${finding.column} ${finding.message}`}
                finding={finding}
              />
            ))}
          </ul>
        </Card>
      )}
      <HealthCard />
      {tables.map((table) => (
        <TableCard key={table.name} table={table} />
      ))}
    </div>
  );
}
