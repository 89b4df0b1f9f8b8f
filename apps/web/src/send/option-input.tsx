import type { OptionField } from "./option-fields.ts";

interface OptionInputProps {
  readonly field: OptionField;
  readonly value: string;
  readonly type: (value: string) => void;
}

/** One field of a form, of the kind its values are. */
export function OptionInput({ field, value, type }: OptionInputProps) {
  const { name, doc, kind, choices, isRequired } = field;
  const listed = kind === "yes/no" ? ["yes", "no"] : choices;
  return (
    <label className="field">
      <span>{name}</span>
      {listed.length > 0 ? (
        <select
          className="select"
          required={isRequired}
          value={value}
          onChange={(event) => type(event.target.value)}
        >
          <option value="">{isRequired ? "Choose one" : "As usual"}</option>
          {listed.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        <input
          className="input"
          type={kind === "number" ? "number" : "text"}
          required={isRequired}
          value={value}
          onChange={(event) => type(event.target.value)}
        />
      )}
      {doc !== undefined && <small>{doc}</small>}
    </label>
  );
}
