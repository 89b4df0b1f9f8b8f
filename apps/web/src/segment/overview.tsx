import type { ListedSegment } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { English } from "../english/english.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Change } from "../parts/change.tsx";
import { Stats } from "../parts/stats.tsx";
import { changeOf, isFirstRun } from "../segments/change-of.ts";
import { useLastChanges } from "../segments/use-last-changes.ts";
import { Waterfall } from "../waterfall/waterfall.tsx";
import { count, share } from "../words/figures.ts";
import { AboutCard } from "./about-card.tsx";
import { ComingCard } from "./coming-card.tsx";
import { SizeCard } from "./size-card.tsx";

/** What a segment says, how large it is, and where its customers are lost. */
export function Overview({ segment }: { readonly segment: ListedSegment }) {
  const { name } = segment;
  const preview = useAsk(["preview", name], (client, signal) => client.preview(name, { signal }));
  return (
    <div className="stack">
      <Figures segment={segment} />
      <Card title="In plain English" note={<AsOf instant={preview.data?.asOf} />}>
        <Answer of={preview} label="Reading the rule" lines={2}>
          {({ english }) => <English text={english} />}
        </Answer>
      </Card>
      <div className="columns">
        <Card title="Where customers are lost" note="customers, counted exactly">
          <Answer of={preview} label="Counting" lines={6}>
            {(given) => <Waterfall preview={given} />}
          </Answer>
        </Card>
        <SizeCard name={name} />
        <ComingCard name={name} />
        <AboutCard segment={segment} />
      </div>
    </div>
  );
}

function Figures({ segment }: { readonly segment: ListedSegment }) {
  const changes = useLastChanges().data;
  const { size, asOf } = segment;
  return (
    <div className="stack tight">
      <Stats
        of={[
          {
            label: "Size",
            value: size === undefined ? "not run yet" : count(size),
            ...(size === undefined ? {} : { unit: "customers" }),
          },
          {
            label: "Share",
            value: segment.share === undefined ? "–" : share(segment.share),
            unit: "of all",
          },
          { label: "Last run", value: <LastChange changes={changes} name={segment.name} /> },
        ]}
      />
      <p className="small">
        The last run, <AsOf instant={asOf} />
      </p>
    </div>
  );
}

interface LastChangeProps {
  readonly changes: ReturnType<typeof useLastChanges>["data"];
  readonly name: string;
}

function LastChange({ changes, name }: LastChangeProps) {
  if (changes === undefined) return "–";
  if (isFirstRun(changes)) return "the first";
  return <Change {...changeOf(changes, name)} />;
}
