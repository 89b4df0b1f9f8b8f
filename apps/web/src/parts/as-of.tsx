import { useZone } from "../api/questions.ts";
import { asOfText } from "../words/days.ts";

/** Says what instant the figures beside it describe. */
export function AsOf({ instant }: { readonly instant: string | undefined }) {
  const zone = useZone();
  if (instant === undefined) return <span className="muted">not run yet</span>;
  return (
    <span className="muted">
      as of{" "}
      <time dateTime={instant} title={`${instant} (${zone})`}>
        {asOfText(instant, zone)}
      </time>
    </span>
  );
}
