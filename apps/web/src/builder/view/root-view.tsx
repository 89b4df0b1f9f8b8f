import { addTo } from "../edits/add.ts";
import { groupsIn } from "../tree/groups-in.ts";
import { AddMenu } from "./add-menu.tsx";
import { BlockRow } from "./block-row.tsx";
import { useBuilding } from "./building.ts";
import type { RootViewProps } from "./building.ts";
import { GroupView } from "./group-view.tsx";

/** A condition that is no part of another: a group of them, or one that others may be joined to. */
export function RootView({ block, scope, path, isFilter = false, removal = [] }: RootViewProps) {
  const groups = groupsIn(block, path);
  const shared = { scope, path, groups, removal };
  if (block.kind === "group") return <GroupView {...shared} block={block} isRoot />;
  return (
    <div className="blocks">
      <ol>
        <BlockRow {...shared} block={block} index={0} />
      </ol>
      <JoinMenus block={block} scope={scope} isFilter={isFilter} />
    </div>
  );
}

function JoinMenus({
  block,
  scope,
  isFilter,
}: Required<Pick<RootViewProps, "block" | "scope" | "isFilter">>) {
  const { change, source, isReadOnly } = useBuilding();
  if (isReadOnly) return null;
  const join = (how: "all" | "any") => (condition: string, label: string) =>
    change(addTo(block, { how, isFilter }, condition, source), `Added: ${label}`);
  return (
    <div className="row wrap">
      <AddMenu label="and …" scope={scope} add={join("all")} />
      <AddMenu label="or …" scope={scope} add={join("any")} />
    </div>
  );
}
