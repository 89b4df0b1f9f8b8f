import { Combobox } from "@base-ui/react/combobox";
import { Select } from "@base-ui/react/select";
import type { Choice } from "../names/choices.ts";
import type { ChoicePart } from "../parts/part.ts";
import { useBuilding } from "./building.ts";
import { inMain } from "../../parts/in-main.ts";

/** From so many choices on one types to find one. */
const many = 12;

/** One of several, to be chosen from a list; from a long one by typing. */
export function ChoiceView({ part }: { readonly part: ChoicePart }) {
  const { change, isReadOnly } = useBuilding();
  const { choices, label, value } = part;
  const chosen = choices.find((one) => one.value === value) ?? { value, label: value };
  const choose = (next: Choice | null) => {
    if (next !== null && next.value !== value)
      change(part.choose(next.value), `${label}: ${next.label}`);
  };
  const shared = { part, chosen, choose, isReadOnly };
  return choices.length > many ? <Searched {...shared} /> : <Listed {...shared} />;
}

interface ListProps {
  readonly part: ChoicePart;
  readonly chosen: Choice;
  readonly choose: (choice: Choice | null) => void;
  readonly isReadOnly: boolean;
}

const isSame = (one: Choice, other: Choice): boolean => one.value === other.value;

function Listed({ part: { label, choices }, chosen, choose, isReadOnly }: ListProps) {
  return (
    <Select.Root
      items={choices}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={isSame}
      disabled={isReadOnly}
    >
      <Select.Trigger className="pick" aria-label={`${label}: ${chosen.label}`}>
        <Select.Value>{(value: Choice) => value.label}</Select.Value>
        <Select.Icon className="pick-icon">▾</Select.Icon>
      </Select.Trigger>
      <Select.Portal container={inMain()}>
        <Select.Positioner className="positioner" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="popup">
            {choices.map((choice) => (
              <Select.Item key={choice.value} value={choice} className="popup-item">
                <Select.ItemText>{choice.label}</Select.ItemText>
                <About choice={choice} />
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}

function Searched({ part: { label, choices }, chosen, choose, isReadOnly }: ListProps) {
  return (
    <Combobox.Root
      items={choices}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={isSame}
      disabled={isReadOnly}
    >
      <Combobox.Trigger className="pick" aria-label={`${label}: ${chosen.label}`}>
        <Combobox.Value>{(value: Choice | null) => value?.label ?? ""}</Combobox.Value>
        <Combobox.Icon className="pick-icon">▾</Combobox.Icon>
      </Combobox.Trigger>
      <Combobox.Portal container={inMain()}>
        <Combobox.Positioner className="positioner" sideOffset={4} align="start">
          <Combobox.Popup className="popup" aria-label={label}>
            <Combobox.Input className="input" placeholder="Find…" aria-label={`Find: ${label}`} />
            <Combobox.Empty className="popup-empty">Nothing is called so.</Combobox.Empty>
            <Combobox.List>
              {(choice: Choice) => (
                <Combobox.Item key={choice.value} value={choice} className="popup-item">
                  {choice.label}
                  <About choice={choice} />
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

const About = ({ choice: { about } }: { readonly choice: Choice }) =>
  about === undefined ? null : <span className="end small">{about}</span>;
