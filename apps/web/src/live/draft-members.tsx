import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useClient } from "../api/client-context.ts";
import type { Scalar } from "../api/answers.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { count } from "../words/figures.ts";
import { CustomerKeys } from "./customer-keys.tsx";
import type { LiveTabProps } from "./live-tab-props.ts";

interface DraftMembersProps extends Pick<LiveTabProps, "subject" | "drafts"> {
  /** The first few, which are known already. */
  readonly sample: readonly Scalar[];
  /** How many there are. */
  readonly size: number;
}

const pageSize = 100;

/** The members of a rule as it is written: the first few, and all others page by page for who wants to see them. */
export function DraftMembers({ subject, drafts, sample, size }: DraftMembersProps) {
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: ["live", "members", subject.name, drafts],
    queryFn: ({ pageParam, signal }) =>
      client.previewMembers(
        subject.name,
        { limit: pageSize, ...(pageParam === "" ? {} : { after: pageParam }) },
        { drafts, signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    enabled: isOpen,
    gcTime: 30_000,
  });
  const given = pages.data?.pages ?? [];
  const listed = given.flatMap(({ members }) =>
    members.map((member) => member["customer"] ?? null),
  );
  const suppressed = given[0]?.suppressed ?? 0;
  const more = (): void => {
    if (isOpen) void pages.fetchNextPage();
    else setOpen(true);
  };
  const hasMore = isOpen ? pages.hasNextPage : size > sample.length;
  return (
    <>
      <CustomerKeys keys={given.length === 0 ? sample : listed} />
      {suppressed > 0 && (
        <p className="small soft">{count(suppressed)} more are suppressed, and not listed.</p>
      )}
      {pages.error !== null && (
        <ProblemNote error={pages.error} retry={() => void pages.refetch()} />
      )}
      {hasMore && (
        <p>
          <button type="button" className="button small" disabled={pages.isFetching} onClick={more}>
            {pages.isFetching ? "Looking for more" : "Show more"}
          </button>
        </p>
      )}
    </>
  );
}
