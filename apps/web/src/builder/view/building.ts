import type { Diagnostic, Edit } from "@satsuma/model";
import { createContext, useContext } from "react";
import type { ComponentType } from "react";
import type { Scope } from "../names/scope.ts";
import type { Block, Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";
import type { PlacedGroup } from "../tree/groups-in.ts";

/** What is known of the blocks besides their text. */
export interface Told {
  /** The block in plain English. */
  readonly english: (block: Block) => string | undefined;
  /** How many customers are left after it. */
  readonly size: (block: Block) => number | undefined;
  readonly mistakes: (block: Block) => readonly Diagnostic[];
  /** The dates of the period that ends at a place. */
  readonly dates: (offset: number) => string | undefined;
}

/** A part of a group. */
export interface Place {
  readonly group: Group;
  readonly path: string;
  readonly index: number;
}

/** What a condition that is no part of another is shown from. */
export interface RootViewProps {
  readonly block: Block;
  readonly scope: Scope;
  readonly path: string;
  readonly isFilter?: boolean;
  /** Takes all of it away, where that can be. */
  readonly removal?: readonly Edit[];
}

/** What conditions that are joined are shown from. */
export interface GroupViewProps {
  readonly block: Group;
  readonly scope: Scope;
  readonly path: string;
  readonly groups: readonly PlacedGroup[];
  readonly removal: readonly Edit[];
  readonly isRoot?: boolean;
}

/** What the views of all blocks share. */
export interface Building {
  readonly source: Source;
  /** Local date of the instant that results describe. */
  readonly today: string;
  readonly isReadOnly: boolean;
  readonly told: Told;
  /**
   * Makes edits.
   *
   * @param what was done, told to those who do not see it
   * @param focus the path of the block that has the keyboard afterwards
   */
  readonly change: (edits: readonly Edit[], what: string, focus?: string) => void;
  /** The views that blocks are nested in, which those of what is nested cannot import. */
  readonly views: {
    readonly Root: ComponentType<RootViewProps>;
    readonly Group: ComponentType<GroupViewProps>;
  };
  /** The part that is being dragged. */
  readonly dragged: { current: Place | null };
  /** The block that is to take the keyboard, once. */
  readonly focus: string | undefined;
  readonly focused: () => void;
}

export const BuildingContext = createContext<Building | null>(null);

/** @throws TypeError outside of a builder */
export function useBuilding(): Building {
  const building = useContext(BuildingContext);
  if (building === null) throw new TypeError("useBuilding must be used inside a Builder");
  return building;
}
