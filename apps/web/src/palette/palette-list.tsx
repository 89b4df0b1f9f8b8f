import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { useLocation } from "wouter";
import { useSegments } from "../api/questions.ts";
import { Icon } from "../parts/icon.tsx";
import { commands } from "./commands.ts";
import type { PaletteCommand } from "./commands.ts";
import { matches } from "./matches.ts";

interface PaletteListProps {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly close: () => void;
  readonly help: () => void;
}

/** More than this are not looked through by anybody: one more letter is quicker. */
const most = 40;

/** The field and what it finds; arrows choose, Enter goes. */
export function PaletteList({ typed, type, close, help }: PaletteListProps) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const [, go] = useLocation();
  const found = matches(commands(useSegments().data ?? []), typed).slice(0, most);
  const chosen = Math.min(place, found.length - 1);
  const take = (command: PaletteCommand | undefined) => {
    if (command === undefined) return;
    close();
    go(command.href);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "?" && typed === "") help();
    else if (event.key === "Enter") take(found[chosen]);
    else if (event.key === "ArrowDown") setPlace((chosen + 1) % found.length);
    else if (event.key === "ArrowUp") setPlace((chosen - 1 + found.length) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${chosen}`}
        aria-label="Search views and segments"
        placeholder="Search views and segments…"
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          setPlace(0);
        }}
        onKeyDown={press}
      />
      <div className="palette-list" role="listbox" id={id} aria-label="Found">
        {found.map((command, i) => (
          <PaletteItem
            key={command.href}
            id={`${id}-${i}`}
            command={command}
            isChosen={i === chosen}
            take={() => take(command)}
          />
        ))}
        {found.length === 0 && (
          <p className="empty">Nothing is called so. Try fewer letters, a tag or an owner.</p>
        )}
      </div>
    </>
  );
}

interface PaletteItemProps {
  readonly id: string;
  readonly command: PaletteCommand;
  readonly isChosen: boolean;
  readonly take: () => void;
}

function PaletteItem({ id, command, isChosen, take }: PaletteItemProps) {
  const show = (item: HTMLElement | null) => {
    if (isChosen) item?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div
      ref={show}
      id={id}
      role="option"
      aria-selected={isChosen}
      data-highlighted={isChosen ? "" : undefined}
      className="palette-item"
      onClick={take}
    >
      <Icon name={command.icon} />
      {command.label}
      <span className="end">{command.detail}</span>
    </div>
  );
}
