import { Link, useLocation, useParams } from "wouter";
import type { ListedSegment } from "../api/answers.ts";
import { useSegments } from "../api/questions.ts";
import { statusOf } from "../segments/choice.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { TabList } from "../parts/tab-list.tsx";
import { segmentPath, titleOf } from "../words/names.ts";
import { SegmentActions } from "./segment-actions.tsx";
import { isView, views } from "./views.tsx";

/** One segment: what it says, who is in it, what is typical of them, and how it came about. */
export function SegmentPage() {
  const { name } = useParams<{ name: string }>();
  return (
    <Answer of={useSegments()} label="Loading the segment" lines={10}>
      {(all) => {
        const segment = all.find((one) => one.name === name);
        return segment === undefined ? <NoSegment name={name} /> : <Found segment={segment} />;
      }}
    </Answer>
  );
}

function Found({ segment }: { readonly segment: ListedSegment }) {
  const { view = "" } = useParams<{ view?: string }>();
  const [, go] = useLocation();
  const chosen = isView(view) ? view : "overview";
  const { Body } = views[chosen];
  return (
    <>
      <PageHead
        title={titleOf(segment)}
        above={{ label: "Segments", href: "/" }}
        actions={<SegmentActions segment={segment} />}
      >
        <Subtitle segment={segment} />
      </PageHead>
      <TabList
        label="About this segment"
        tabs={tabs}
        chosen={chosen}
        choose={(next) => go(segmentPath(segment.name, next === "overview" ? "" : next))}
      >
        <Body segment={segment} />
      </TabList>
    </>
  );
}

const tabs = Object.entries(views).flatMap(([name, { label }]) =>
  isView(name) ? [{ name, label }] : [],
);

function Subtitle({ segment }: { readonly segment: ListedSegment }) {
  const status = statusOf(segment);
  return (
    <span className="row wrap">
      <code>{segment.name}</code>
      {status !== "active" && <Badge kind="warn">{status}</Badge>}
      {segment.tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
      {segment.description !== undefined && <span>{segment.description}</span>}
    </span>
  );
}

const NoSegment = ({ name }: { readonly name: string }) => (
  <>
    <PageHead title={name} above={{ label: "Segments", href: "/" }} />
    <Empty
      icon="search"
      title="There is no segment of this name"
      actions={
        <Link href="/" className="button">
          All segments
        </Link>
      }
    >
      It may have been renamed or deleted since the link was made.
    </Empty>
  </>
);
