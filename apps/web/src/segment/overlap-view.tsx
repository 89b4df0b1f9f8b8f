import type { ListedSegment } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { PairsTable } from "../overlap/pairs-table.tsx";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";

/** Which other segments a segment's members are in as well. */
export function OverlapView({ segment: { name } }: { readonly segment: ListedSegment }) {
  const overlap = useAsk(["overlap"], (client, signal) => client.overlap(undefined, { signal }));
  return (
    <Answer of={overlap} label="Comparing the segments" lines={10}>
      {(given) => (
        <div className="stack tight">
          <p className="small">
            Segments that share the most members first, <AsOf instant={given.asOf} />
          </p>
          <PairsTable name={name} overlap={given} />
        </div>
      )}
    </Answer>
  );
}
