import { useState } from "react";
import { Link } from "wouter";
import type { ListedSegment } from "../api/answers.ts";
import { useSegments } from "../api/questions.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Empty } from "../parts/empty.tsx";
import { Icon } from "../parts/icon.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { many } from "../words/figures.ts";
import { chosen, everything } from "./choice.ts";
import type { Choice } from "./choice.ts";
import { ChoiceBar } from "./choice-bar.tsx";
import { SegmentTable } from "./segment-table.tsx";

/** All segments: what they are called, how large they are and how that came. */
export function SegmentsPage() {
  const segments = useSegments();
  return (
    <>
      <PageHead
        title="Segments"
        actions={
          <Link href="/new" className="button main-action">
            <Icon name="plus" />
            New segment
          </Link>
        }
      >
        Who is who among your customers, as the last run left it.
      </PageHead>
      <Answer of={segments} label="Loading the segments" lines={10}>
        {(all) => (all.length === 0 ? <NoSegments /> : <SegmentList all={all} />)}
      </Answer>
    </>
  );
}

function SegmentList({ all }: { readonly all: readonly ListedSegment[] }) {
  const [choice, choose] = useState<Choice>(everything);
  const shown = chosen(all, choice);
  return (
    <>
      <ChoiceBar all={all} choice={choice} choose={choose}>
        {shown.length === all.length
          ? many(all.length, "segment")
          : `${shown.length} of ${many(all.length, "segment")}`}
        {" · "}
        <AsOf instant={all.find(({ asOf }) => asOf !== undefined)?.asOf} />
      </ChoiceBar>
      {shown.length === 0 ? (
        <Empty
          icon="search"
          title="No segment fits"
          actions={
            <button type="button" className="button" onClick={() => choose(everything)}>
              Show all
            </button>
          }
        >
          Names, titles, descriptions, tags and owners are searched. Try one word less.
        </Empty>
      ) : (
        <SegmentTable segments={shown} all={all} />
      )}
    </>
  );
}

const NoSegments = () => (
  <Empty
    icon="segments"
    title="Describe your first segment"
    actions={
      <>
        <Link href="/new" className="button main-action">
          Write a rule
        </Link>
        <Link href="/discover" className="button">
          Let a method find groups
        </Link>
      </>
    }
  >
    A segment is a rule in words, such as: has no orders in last 90 days and email_opt_in. While you
    write, you see how many customers each condition keeps.
  </Empty>
);
