import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { MemberPage } from "../api/answers.ts";

/** Which part of a list is asked for. */
export interface PageAsked {
  readonly limit: number;
  /** Where the page before ended; absent for the first. */
  readonly after?: string;
}

const pageSize = 200;

/** A list of customers, page by page. While another list is asked for, the one before stays. */
export function useMemberPages(
  key: readonly unknown[],
  ask: (page: PageAsked, options: { readonly signal: AbortSignal }) => Promise<MemberPage>,
) {
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      ask({ limit: pageSize, ...(pageParam === "" ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return {
    first: data?.pages[0],
    rows: data?.pages.flatMap(({ members }) => members) ?? [],
    error,
    retry: () => refetch(),
    more: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
  };
}
