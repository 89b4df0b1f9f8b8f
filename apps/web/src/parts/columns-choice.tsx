import { Popover } from "@base-ui/react/popover";
import { useAsk } from "../api/use-ask.ts";

interface ColumnsChoiceProps {
  readonly columns: readonly string[];
  readonly choose: (columns: readonly string[]) => void;
}

/** Which attributes and traits are told of each member besides the key. */
export function ColumnsChoice({ columns, choose }: ColumnsChoiceProps) {
  const offered = useColumns();
  const toggle = (name: string) =>
    choose(columns.includes(name) ? columns.filter((one) => one !== name) : [...columns, name]);
  return (
    <div className="row wrap">
      <Popover.Root>
        <Popover.Trigger className="button">Columns · {columns.length}</Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className="positioner" sideOffset={4} align="start">
            <Popover.Popup className="popup" aria-label="Columns besides the key">
              {offered.map(({ name, isPersonal }) => (
                <label key={name} className="popup-item">
                  <input
                    type="checkbox"
                    checked={columns.includes(name)}
                    onChange={() => toggle(name)}
                  />
                  {name}
                  {isPersonal && <span className="end small">personal</span>}
                </label>
              ))}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <span className="small muted">
        {columns.length === 0 ? "the key alone" : columns.join(", ")}
      </span>
    </div>
  );
}

interface OfferedColumn {
  readonly name: string;
  readonly isPersonal: boolean;
}

function useColumns(): readonly OfferedColumn[] {
  const report = useAsk(["catalogue"], (client, signal) => client.catalogue({ signal })).data;
  const attributes = Object.entries(report?.catalogue.customer.attributes ?? {});
  return attributes
    .filter(([name]) => name !== report?.catalogue.customer.key.name)
    .map(([name, { personal = false }]) => ({ name, isPersonal: personal }));
}
