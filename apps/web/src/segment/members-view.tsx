import { useState } from "react";
import type { ListedSegment } from "../api/answers.ts";
import { useClient } from "../api/client-context.ts";
import { useMay, useSession } from "../api/questions.ts";
import { AsOf } from "../parts/as-of.tsx";
import { ColumnsChoice } from "../parts/columns-choice.tsx";
import { Empty } from "../parts/empty.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { many } from "../words/figures.ts";
import { MembersTable } from "./members-table.tsx";
import { useMemberPages } from "./use-member-pages.ts";

/** Who is in a segment, as far as one may know. */
export function MembersView({ segment }: { readonly segment: ListedSegment }) {
  const session = useSession();
  const mayKnow = useMay("pii");
  if (session.data === undefined) return <Waiting label="Loading the members" lines={8} />;
  return mayKnow ? <Members segment={segment} /> : <NotAllowed />;
}

function Members({ segment: { name, traits } }: { readonly segment: ListedSegment }) {
  const client = useClient();
  const [columns, choose] = useState<readonly string[]>(traits);
  const { first, rows, error, retry, more } = useMemberPages(
    ["members", name, columns],
    (page, options) => client.members(name, { ...page, columns }, options),
  );
  if (error !== null) return <ProblemNote error={error} retry={retry} />;
  if (first === undefined) return <Waiting label="Loading the members" lines={8} />;
  if (first.size === 0) return <Nobody />;
  return (
    <div className="stack tight">
      <div className="row wrap spread">
        <ColumnsChoice columns={columns} choose={choose} />
        <p className="small">
          {many(first.size, "customer")}, <AsOf instant={first.asOf} />
        </p>
      </div>
      <MembersTable rows={rows} size={first.size} more={more} />
    </div>
  );
}

const Nobody = () => (
  <Empty icon="customer" title="Nobody is in it">
    The last run found no customer for whom all conditions hold. The overview shows at which
    condition they are lost.
  </Empty>
);

const NotAllowed = () => (
  <Empty icon="customer" title="Members are not shown to this key">
    Who is in a segment is personal data. Ask whoever runs the server for a key with the scope pii;
    counts, profiles and rules need none.
  </Empty>
);
