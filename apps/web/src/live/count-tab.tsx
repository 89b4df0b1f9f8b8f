import type { Preview, TiersPreview } from "../api/answers.ts";
import { English } from "../english/english.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { count, many, share } from "../words/figures.ts";
import { TiersFall } from "../waterfall/tiers-fall.tsx";
import { Waterfall } from "../waterfall/waterfall.tsx";
import { LiveAnswer } from "./live-answer.tsx";
import type { LiveTabProps } from "./live-tab-props.ts";
import { useLive } from "./use-live.ts";

/** How many customers the rule has, and at which condition the others are lost. */
export const CountTab = (props: LiveTabProps) =>
  props.subject.kind === "tiers" ? <TiersCount {...props} /> : <RuleCount {...props} />;

function RuleCount({ subject, drafts, isReady }: LiveTabProps) {
  const live = useLive<Preview>(["preview", subject.name], drafts, isReady, (client, asked) =>
    client.preview(subject.name, asked),
  );
  return (
    <LiveAnswer of={live} label="Counting" isReady={isReady}>
      {(preview) => (
        <>
          <Size size={preview.size} customers={preview.customers} asOf={preview.asOf} />
          <English text={preview.english} />
          <Waterfall preview={preview} />
        </>
      )}
    </LiveAnswer>
  );
}

function TiersCount({ subject, drafts, isReady }: LiveTabProps) {
  const live = useLive<TiersPreview>(["tiers", subject.name], drafts, isReady, (client, asked) =>
    client.previewTiers(subject.name, asked),
  );
  return (
    <LiveAnswer of={live} label="Counting" isReady={isReady}>
      {(preview) => (
        <>
          <Size
            size={preview.customers - preview.rest}
            customers={preview.customers}
            asOf={preview.asOf}
          />
          <TiersFall preview={preview} />
        </>
      )}
    </LiveAnswer>
  );
}

interface SizeProps {
  readonly size: number;
  readonly customers: number;
  readonly asOf: string;
}

const Size = ({ size, customers, asOf }: SizeProps) => (
  <div className="size">
    <p>
      <strong>{count(size)}</strong> of {many(customers, "customer")}
      {customers > 0 && <> · {share(size / customers)}</>}
    </p>
    <p className="small">
      <AsOf instant={asOf} />
    </p>
  </div>
);
