import { Menu } from "@base-ui/react/menu";
import { Icon } from "../../parts/icon.tsx";
import { inMain } from "../../parts/in-main.ts";
import type { Scope } from "../names/scope.ts";
import { starters } from "./starters.ts";

interface AddMenuProps {
  readonly label: string;
  readonly scope: Scope;
  readonly add: (condition: string, label: string) => void;
}

/** Adds a condition: one of each kind to begin with, and a group of others. */
export function AddMenu({ label, scope, add }: AddMenuProps) {
  const all = starters(scope);
  const [first] = all;
  return (
    <Menu.Root>
      <Menu.Trigger className="button small">
        <Icon name="plus" />
        {label}
      </Menu.Trigger>
      <Menu.Portal container={inMain()}>
        <Menu.Positioner className="positioner" sideOffset={4} align="start">
          <Menu.Popup className="popup">
            {all.map(({ label: name, condition }) => (
              <Menu.Item
                key={condition}
                className="popup-item"
                onClick={() => add(condition, name)}
              >
                {name}
              </Menu.Item>
            ))}
            {first !== undefined && (
              <Menu.Item
                className="popup-item"
                onClick={() => add(`any of (${first.condition})`, "a group")}
              >
                a group: at least one of …
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
