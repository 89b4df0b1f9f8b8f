import { useAsk } from "../api/use-ask.ts";

interface ColumnsFieldProps {
  readonly columns: readonly string[];
  readonly choose: (columns: readonly string[]) => void;
}

/** Which attributes go with each member besides the key; none unless chosen. */
export function ColumnsField({ columns, choose }: ColumnsFieldProps) {
  const report = useAsk(["catalogue"], (client, signal) => client.catalogue({ signal })).data;
  const attributes = Object.entries(report?.catalogue.customer.attributes ?? {});
  const toggle = (name: string) =>
    choose(columns.includes(name) ? columns.filter((one) => one !== name) : [...columns, name]);
  return (
    <fieldset className="ideas">
      <legend>Columns besides the key</legend>
      <div className="row wrap">
        {attributes.map(([name, { label }]) => (
          <label key={name} className="check">
            <input type="checkbox" checked={columns.includes(name)} onChange={() => toggle(name)} />
            {label ?? name.replaceAll("_", " ")}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
