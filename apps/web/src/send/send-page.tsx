import { Link, useLocation, useParams } from "wouter";
import { useMay, useSegments } from "../api/questions.ts";
import type { ListedSegment } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { Note } from "../parts/note.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { many } from "../words/figures.ts";
import { titleOf } from "../words/names.ts";
import { Downloads } from "./downloads.tsx";
import { SendForm } from "./send-form.tsx";

/** Takes an audience out: as a file, or to another system. */
export function SendPage() {
  const { segment: name } = useParams<{ segment?: string }>();
  const [, go] = useLocation();
  return (
    <>
      <PageHead title="Export and send">
        The members of a segment, as the last run left them, as a file or to another system.
      </PageHead>
      <Answer of={useSegments()} label="Loading the segments" lines={8}>
        {(all) => {
          const run = all.filter(({ size }) => size !== undefined);
          const chosen = run.find((one) => one.name === name);
          return run.length === 0 ? (
            <NothingRun />
          ) : (
            <div className="stack">
              <label className="field narrow">
                <span>Segment</span>
                <select
                  className="select"
                  value={chosen?.name ?? ""}
                  onChange={(event) => go(`/send/${encodeURIComponent(event.target.value)}`)}
                >
                  <option value="" disabled>
                    Choose a segment
                  </option>
                  {run.map((one) => (
                    <option key={one.name} value={one.name}>
                      {titleOf(one)} ({many(one.size ?? 0, "customer")})
                    </option>
                  ))}
                </select>
              </label>
              {chosen !== undefined && <Ways key={chosen.name} segment={chosen} />}
            </div>
          );
        }}
      </Answer>
    </>
  );
}

const NothingRun = () => (
  <Empty
    icon="send"
    title="There is nobody to send yet"
    actions={
      <Link href="/runs" className="button main-action">
        Go to runs
      </Link>
    }
  >
    Audiences are what the last run published. Run the rules once, then choose a segment here.
  </Empty>
);

function Ways({ segment }: { readonly segment: ListedSegment }) {
  const mayExport = useMay("export");
  const mayKnow = useMay("pii");
  const sinks = useAsk(["sinks"], (client, signal) => client.sinks({ signal }));
  if (!mayExport || !mayKnow)
    return (
      <Note kind="info">
        <p>
          This key may not take customers out: that needs the scopes export and pii. Ask whoever
          runs the server.
        </p>
      </Note>
    );
  return (
    <div className="columns">
      <Card title="As a file" note={<AsOf instant={segment.asOf} />}>
        <Downloads segment={segment} />
      </Card>
      <Card title="To another system">
        <Answer of={sinks} label="Loading the destinations" lines={4}>
          {(all) =>
            all.length === 0 ? (
              <p className="soft">
                The config of this project has no destination. A plugin brings one: files, a
                webhook, or one of your own.
              </p>
            ) : (
              <SendForm segment={segment} sinks={all} />
            )
          }
        </Answer>
      </Card>
    </div>
  );
}
