import { useState } from "react";
import type { ListedSegment, Overlap } from "../api/answers.ts";
import { useSegments } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { Figure } from "../parts/figure.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Stats } from "../parts/stats.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { count, share } from "../words/figures.ts";
import { titleOf } from "../words/names.ts";
import { matrixFigure } from "./matrix-figure.ts";
import { SegmentChoice } from "./segment-choice.tsx";
import { UsualPairs } from "./usual-pairs.tsx";

/** So many can be taken in at a glance; more can be chosen. */
const usual = 12;

/** How segments overlap, what they have in common, and whom they leave out. */
export function OverlapPage() {
  return (
    <>
      <PageHead title="Overlap">
        Which customers are in several segments at once, and who is in none.
      </PageHead>
      <Answer of={useSegments()} label="Loading the segments" lines={10}>
        {(all) => {
          const run = all.filter(({ size }) => size !== undefined);
          return run.length < 2 ? <TooFew /> : <Chosen all={run} />;
        }}
      </Answer>
    </>
  );
}

const TooFew = () => (
  <Empty icon="overlap" title="Two segments are needed">
    Once two segments have been run, this page shows who is in both, in one of them, and in neither.
  </Empty>
);

function Chosen({ all }: { readonly all: readonly ListedSegment[] }) {
  const [names, choose] = useState(() => all.slice(0, usual).map(({ name }) => name));
  const overlap = useAsk(
    ["overlap", names],
    (client, signal) => client.overlap(names, { signal }),
    { isReady: names.length > 1, keepsLast: true },
  );
  return (
    <div className="stack">
      <SegmentChoice all={all} names={names} choose={choose} />
      <Answer of={overlap} label="Comparing the segments" lines={12}>
        {(given) => (
          <div className={overlap.isPlaceholderData ? "stack is-stale" : "stack"}>
            <OverlapReport overlap={given} />
          </div>
        )}
      </Answer>
    </div>
  );
}

function OverlapReport({ overlap }: { readonly overlap: Overlap }) {
  const { none, customers, memberships, asOf } = overlap;
  const several = memberships.slice(2).reduce((sum, size) => sum + size, 0);
  return (
    <>
      <Stats
        of={[
          { label: "In none", value: count(none.size), unit: share(none.share) },
          { label: "In exactly one", value: count(memberships[1] ?? 0), unit: "customers" },
          { label: "In several", value: count(several), unit: "customers" },
          { label: "All", value: count(customers), unit: "customers" },
        ]}
      />
      <Card
        title="Share of each row's members who are in the column"
        note={<AsOf instant={asOf} />}
      >
        <Figure of={matrixFigure(overlap)} />
      </Card>
      <div className="columns">
        <Card title="Largest combinations" note="customers in exactly these" isFlush>
          <Combinations overlap={overlap} />
        </Card>
        <Card title="Alike or within each other" note="pairs worth a look" isFlush>
          <UsualPairs overlap={overlap} />
        </Card>
      </div>
    </>
  );
}

function Combinations({ overlap }: { readonly overlap: Overlap }) {
  const { combinations, otherCombinations, segments } = overlap;
  const titled = (name: string): string =>
    titleOf(segments.find((segment) => segment.name === name) ?? { name });
  return (
    <TableBox label="Largest combinations">
      <table className="table top" aria-label="Largest combinations">
        <tbody>
          {combinations.map((one) => (
            <tr key={one.segments.join(" ")}>
              <th scope="row">
                {one.segments.length === 0 ? "in none" : one.segments.map(titled).join(" + ")}
              </th>
              <td className="number">{count(one.size)}</td>
              <td className="number muted">{share(one.share)}</td>
            </tr>
          ))}
          {otherCombinations.combinations > 0 && (
            <tr>
              <th scope="row" className="muted">
                {count(otherCombinations.combinations)} other combinations
              </th>
              <td className="number">{count(otherCombinations.size)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </TableBox>
  );
}
