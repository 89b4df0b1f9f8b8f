import type { Edit } from "@satsuma/model";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { count } from "../../words/figures.ts";
import { moveInto, reorder } from "../edits/move.ts";
import type { Scope } from "../names/scope.ts";
import type { Block, Group } from "../tree/block.ts";
import type { PlacedGroup } from "../tree/groups-in.ts";
import { BlockMenu } from "./block-menu.tsx";
import { useBuilding } from "./building.ts";
import { ConditionView } from "./condition-view.tsx";
import { WrittenView } from "./written-view.tsx";

interface BlockRowProps {
  readonly block: Block;
  /** The group that it is a part of. */
  readonly outer?: Group;
  readonly outerPath?: string;
  readonly index: number;
  /** What joins it to the one before. */
  readonly joint?: string | undefined;
  readonly scope: Scope;
  readonly path: string;
  readonly groups: readonly PlacedGroup[];
  readonly removal: readonly Edit[];
}

/** A block with what can be done with it: Alt and an arrow move it, as does dragging its number. */
export function BlockRow(props: BlockRowProps) {
  const { block, outer, outerPath, index, joint, path } = props;
  const { change, source, isReadOnly, dragged, focus, focused } = useBuilding();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focus !== path) return;
    row.current?.focus();
    focused();
  }, [focus, path, focused]);
  const moveTo = (to: number) => {
    if (outer === undefined || outer.of[to] === undefined || isReadOnly) return;
    const place = `${to + 1} of ${outer.of.length}`;
    change(reorder(outer, index, to, source), `Moved to ${place}`, `${outerPath}.${to}`);
  };
  const drop = () => {
    const from = dragged.current;
    dragged.current = null;
    if (from === null || outer === undefined) return;
    if (from.path === outerPath) change(reorder(outer, from.index, index, source), "Moved");
    else change(moveInto(from.group, from.index, outer, source), "Moved into another group");
  };
  return (
    <li
      ref={row}
      tabIndex={-1}
      className={`block ${block.kind}`}
      onKeyDown={(event) => onArrow(event, index, moveTo)}
      onDragOver={(event) => dragged.current !== null && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        drop();
      }}
    >
      <div
        className="block-lead"
        draggable={outer !== undefined && !isReadOnly}
        onDragStart={(event) => {
          if (outer === undefined) return;
          event.stopPropagation();
          event.dataTransfer.setData(
            "text/plain",
            source.text.slice(block.span.start, block.span.end),
          );
          dragged.current = { group: outer, path: outerPath ?? "", index };
        }}
        onDragEnd={() => (dragged.current = null)}
      >
        {outer !== undefined && !isReadOnly && (
          <span className="grip" aria-hidden="true">
            ⠿
          </span>
        )}
        <span className="small soft">{joint}</span>
        {block.not !== undefined && <span className="badge warn">not</span>}
      </div>
      <div className="block-body">
        <Body {...props} />
        <Notes block={block} />
      </div>
      <div className="block-end">
        <Size block={block} />
        <BlockMenu
          block={block}
          path={path}
          groups={props.groups}
          removal={props.removal}
          {...(outer !== undefined && { outer, index, moveTo })}
        />
      </div>
    </li>
  );
}

function onArrow(event: KeyboardEvent, index: number, moveTo: (to: number) => void): void {
  const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (!event.altKey || step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  moveTo(index + step);
}

function Body({ block, outer, scope, path, groups, removal }: BlockRowProps) {
  const { views } = useBuilding();
  switch (block.kind) {
    case "group":
      return (
        <views.Group block={block} scope={scope} path={path} groups={groups} removal={removal} />
      );
    case "condition":
      return <ConditionView block={block} scope={scope} path={path} />;
    case "text":
      return <WrittenView block={block} outer={outer} />;
  }
}

/** What is wrong with a block, and what it means. */
function Notes({ block }: { readonly block: Block }) {
  const { told } = useBuilding();
  const mistakes = told.mistakes(block);
  const english = block.kind === "group" ? undefined : told.english(block);
  return (
    <>
      {mistakes.map(({ code, severity, message }) => (
        <p key={`${code} ${message}`} className={`block-mistake small ${severity}`}>
          {message}
        </p>
      ))}
      {english !== undefined && <p className="block-english small muted">{english}</p>}
    </>
  );
}

function Size({ block }: { readonly block: Block }) {
  const size = useBuilding().told.size(block);
  if (size === undefined) return null;
  return (
    <span className="block-size number" title="Customers left after this condition">
      {count(size)}
      <span className="hidden"> customers left</span>
    </span>
  );
}
