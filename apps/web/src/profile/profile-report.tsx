import type { Profile } from "../api/answers.ts";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Note } from "../parts/note.tsx";
import { count, many } from "../words/figures.ts";
import { DemandCard } from "./demand-card.tsx";
import { DifferencesCard } from "./differences-card.tsx";
import { FieldsCard } from "./fields-card.tsx";
import { VariationCard } from "./variation-card.tsx";

/** A profile: the persona first, then what sets members apart, what they buy and when, and how alike they are. */
export function ProfileReport({ profile }: { readonly profile: Profile }) {
  const { segment, base, persona, warnings, asOf } = profile;
  return (
    <div className="stack">
      <p className="small">
        {many(segment.size, "customer")} against {baseWords(base)}, <AsOf instant={asOf} />
      </p>
      {warnings.map((warning) => (
        <Note key={warning} kind="warn">
          <p>{warning}</p>
        </Note>
      ))}
      {persona.length > 0 && (
        <Card title="In a few sentences" note="each stands on figures below">
          <ul className="lines english">
            {persona.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
      <DifferencesCard profile={profile} />
      <div className="columns">
        {profile.fields
          .filter(
            ({ over, under, sameAs }) => over.length + under.length > 0 && sameAs === undefined,
          )
          .map((field) => (
            <FieldsCard key={`${field.events}.${field.field}`} field={field} />
          ))}
        {profile.demand !== undefined && <DemandCard demand={profile.demand} />}
        {profile.variation !== undefined && <VariationCard variation={profile.variation} />}
      </div>
    </div>
  );
}

function baseWords(base: Profile["base"]): string {
  if (base.kind === "segment") return `${count(base.size)} of ${base.title ?? base.name}`;
  return base.kind === "rest" ? `${count(base.size)} others` : "nobody";
}
