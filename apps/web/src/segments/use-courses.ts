import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ListedSegment } from "../api/answers.ts";
import { useClient } from "../api/client-context.ts";

/** Sizes over the last weeks, for as many segments as have any yet. */
export interface Courses {
  /** Oldest first; undefined until they are there. */
  sizes(name: string): readonly (number | null)[] | undefined;
  /** The last size less the first. */
  growth(name: string): number | undefined;
}

const weeks = 12;

/** So many segments are asked about at once: the first lines are there soon, and the server keeps a hand free for others. */
const batch = 6;

/** The sizes of segments over twelve weeks, in the order they are listed. Those that stand on models are left out: each point would fit anew. */
export function useCourses(segments: readonly ListedSegment[]): Courses {
  const client = useClient();
  const names = segments.filter(hasCourse).map(({ name }) => name);
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ["courses", names],
    queryFn: ({ pageParam, signal }) =>
      client.history(names.slice(pageParam, pageParam + batch), {
        every: "week",
        for: `${weeks}w`,
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (_last, _all, from) =>
      from + batch < names.length ? from + batch : undefined,
    enabled: names.length > 0,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return useMemo(() => coursesIn(data?.pages.flatMap(({ series }) => series) ?? []), [data]);
}

/** Whether the sizes of a segment can be shown in a list. */
export const hasCourse = ({ size, traits }: ListedSegment): boolean =>
  size !== undefined && traits.length === 0;

interface Series {
  readonly name: string;
  readonly sizes: readonly (number | null)[];
}

function coursesIn(series: readonly Series[]): Courses {
  const found = new Map(series.map(({ name, sizes }) => [name, sizes]));
  return {
    sizes: (name) => found.get(name),
    growth(name) {
      const known = found.get(name)?.filter((size) => size !== null) ?? [];
      const [first] = known;
      return first === undefined ? undefined : (known.at(-1) ?? first) - first;
    },
  };
}
