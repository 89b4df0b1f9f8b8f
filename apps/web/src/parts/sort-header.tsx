import { Icon } from "./icon.tsx";

interface SortHeaderProps {
  readonly column: {
    readonly label: string;
    readonly isNumber?: boolean;
    readonly isExtra?: boolean;
  };
  readonly order: "ascending" | "descending" | "none";
  readonly sort: () => void;
}

/** The head of a column; pressing it sorts by it, and again turns the order round. */
export function SortHeader({ column, order, sort }: SortHeaderProps) {
  const { label, isNumber, isExtra } = column;
  const kind = [isNumber && "number", isExtra && "only-wide"].filter(Boolean).join(" ");
  return (
    <th scope="col" className={kind} aria-sort={order}>
      <button type="button" className="sort" onClick={sort}>
        {label}
        {order !== "none" && <Icon name={order === "ascending" ? "up" : "down"} />}
      </button>
    </th>
  );
}
