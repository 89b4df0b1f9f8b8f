import { Link } from "wouter";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";

/** Shown for an address that names nothing. */
export function Nowhere() {
  return (
    <>
      <PageHead title="Nothing here" />
      <Empty
        icon="search"
        title="There is no such page"
        actions={
          <Link href="/" className="button">
            All segments
          </Link>
        }
      >
        The address may have been shortened, or what it named was renamed or deleted. Press Ctrl+K
        to look for it.
      </Empty>
    </>
  );
}
