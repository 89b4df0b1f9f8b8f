import { Menu } from "@base-ui/react/menu";
import type { Edit } from "@satsuma/model";
import { Icon } from "../../parts/icon.tsx";
import { dissolve, gather, isDissolvable } from "../edits/gather.ts";
import { isWithin, moveInto } from "../edits/move.ts";
import { negate } from "../edits/negate.ts";
import type { Block, Group } from "../tree/block.ts";
import type { PlacedGroup } from "../tree/groups-in.ts";
import { useBuilding } from "./building.ts";
import type { Building } from "./building.ts";
import { howWords } from "./how-words.ts";

interface BlockMenuProps {
  readonly block: Block;
  readonly path: string;
  readonly outer?: Group;
  readonly index?: number;
  readonly moveTo?: (index: number) => void;
  readonly groups: readonly PlacedGroup[];
  readonly removal: readonly Edit[];
}

interface Deed {
  readonly label: string;
  readonly isDangerous?: boolean;
  readonly run: () => void;
}

/** What can be done with a block. */
export function BlockMenu(props: BlockMenuProps) {
  const building = useBuilding();
  if (building.isReadOnly) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        className="button quiet small icon"
        aria-label={`Change ${nameOf(props, building)}`}
      >
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={4} align="end">
          <Menu.Popup className="popup">
            {deeds(props, building).map(({ label, isDangerous = false, run }) => (
              <Menu.Item
                key={label}
                className={isDangerous ? "popup-item danger" : "popup-item"}
                onClick={run}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Menus are told apart by what they are of. */
function nameOf({ block }: BlockMenuProps, { source }: Building): string {
  const text = source.text.slice(block.span.start, block.span.end).replaceAll(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

const deeds = (props: BlockMenuProps, building: Building): readonly Deed[] => [
  ...shapes(props, building),
  ...moves(props, building),
  ...removals(props, building),
];

function shapes({ block, outer, path }: BlockMenuProps, building: Building): readonly Deed[] {
  const { source, change } = building;
  return [
    {
      label: block.not === undefined ? "Turn into the opposite" : "Take “not” away",
      run: () => change(negate(block, source), "Turned into the opposite", path),
    },
    {
      label: "Put into a group",
      run: () => change(gather(block, "any", source), "Put into a group", path),
    },
    ...(block.kind === "group" && isDissolvable(block, outer)
      ? [
          {
            label: "Take the group apart",
            run: () => change(dissolve(block, outer, source), "Group taken apart"),
          },
        ]
      : []),
  ];
}

function moves(props: BlockMenuProps, { source, change }: Building): readonly Deed[] {
  const { block, outer, index, moveTo, groups } = props;
  if (outer === undefined || index === undefined || moveTo === undefined) return [];
  const others = groups.filter(({ group }) => group !== outer && !isWithin(group, block));
  return [
    ...(index > 0 ? [{ label: "Move up", run: () => moveTo(index - 1) }] : []),
    ...(index < outer.of.length - 1 ? [{ label: "Move down", run: () => moveTo(index + 1) }] : []),
    ...(outer.of.length < 2
      ? []
      : others.map(({ group, path }) => ({
          label: `Move into: ${howWords[group.how]}${path.includes(".") ? "" : " (outermost)"}, group ${groups.findIndex((one) => one.path === path) + 1}`,
          run: () => change(moveInto(outer, index, group, source), "Moved into another group"),
        }))),
  ];
}

const removals = ({ removal }: BlockMenuProps, { change }: Building): readonly Deed[] =>
  removal.length === 0
    ? []
    : [{ label: "Remove", isDangerous: true, run: () => change(removal, "Removed") }];
