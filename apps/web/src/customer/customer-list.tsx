import { useClient } from "../api/client-context.ts";
import { useSettled } from "../live/use-settled.ts";
import { AsOf } from "../parts/as-of.tsx";
import { Empty } from "../parts/empty.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { MembersTable } from "../segment/members-table.tsx";
import { useMemberPages } from "../segment/use-member-pages.ts";
import { many } from "../words/figures.ts";

/** All customers whose key contains what was typed. */
export function CustomerList({ typed }: { readonly typed: string }) {
  const client = useClient();
  const filter = useSettled(typed, 250);
  const { first, rows, error, retry, more } = useMemberPages(
    ["customers", filter],
    (page, options) => client.customers({ ...page, ...(filter === "" ? {} : { filter }) }, options),
  );
  if (error !== null) return <ProblemNote error={error} retry={retry} />;
  if (first === undefined) return <Waiting label="Looking for customers" lines={8} />;
  const found = first.matching ?? first.size;
  if (found === 0)
    return (
      <Empty icon="customer" title="No key contains this">
        Keys are looked for as they stand in your data, in upper or lower case.
      </Empty>
    );
  return (
    <div className="stack tight">
      <p className="small" role="status">
        {many(found, "customer")}, <AsOf instant={first.asOf} />
      </p>
      <MembersTable rows={rows} size={found} more={more} />
    </div>
  );
}
