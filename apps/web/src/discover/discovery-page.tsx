import { useParams } from "wouter";
import type { Discovery } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { JobBadge, JobProgress } from "../jobs/job-progress.tsx";
import { useJob } from "../jobs/use-job.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Note } from "../parts/note.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { FoundSegments } from "./found-segments.tsx";
import { QualityStats } from "./quality-stats.tsx";
import { Views } from "./views.tsx";

/** One discovery: how far it is, then what was found. */
export function DiscoveryPage() {
  const { job: id } = useParams<{ job: string }>();
  const { job, error } = useJob(id);
  const isDone = job?.state === "done";
  const discovery = useAsk(
    ["discovery", id],
    (client, signal) => client.discovery(id, { signal }),
    {
      isReady: isDone,
    },
  );
  const method = job?.request.kind === "discover" ? job.request.method : id;
  return (
    <>
      <PageHead title={`Discover ${method}`} above={{ label: "Discover", href: "/discover" }}>
        {job !== null && !isDone ? (
          <JobBadge state={job.state} />
        ) : (
          discovery.data && <Told of={discovery.data} />
        )}
      </PageHead>
      <div className="stack">
        {error !== null && <ProblemNote error={error} />}
        {job !== null && <JobProgress job={job} />}
        {isDone && (
          <Answer of={discovery} label="Loading what was found" lines={10}>
            {(given) => <Found discovery={given} />}
          </Answer>
        )}
      </div>
    </>
  );
}

const Told = ({ of: { result } }: { readonly of: Discovery }) => (
  <span>
    <code>{result.method}</code>, version {result.version}, <AsOf instant={result.asOf} />
  </span>
);

function Found({ discovery }: { readonly discovery: Discovery }) {
  const { result, views, rules, failures } = discovery;
  return (
    <>
      {result.warnings.map(({ code, message }) => (
        <Note key={`${code} ${message}`} kind="warn">
          <p>{message}</p>
        </Note>
      ))}
      {failures.map(({ method, message }) => (
        <Note key={method} kind="warn">
          <p>
            <code>{method}</code> could not be drawn: {message}
          </p>
        </Note>
      ))}
      <QualityStats quality={result.quality} />
      <Card title="As rules" note="each can be read, changed and saved">
        <FoundSegments rules={rules} method={result.method} />
      </Card>
      {views.length > 0 && (
        <Card title="Pictures">
          <Views views={views} />
        </Card>
      )}
    </>
  );
}
