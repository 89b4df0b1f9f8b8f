import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Scalar } from "../api/answers.ts";
import { TableBox } from "../parts/table-box.tsx";
import { scalarText } from "../words/scalar-text.ts";

type Member = Readonly<Record<string, Scalar>>;

interface MembersTableProps {
  readonly rows: readonly Member[];
  /** Of all pages. */
  readonly size: number;
  /** Loads the next page. */
  readonly more: () => void;
}

const rowHeight = 33;

/** Members of any number: only those in sight are drawn, and the next page is loaded as one comes near it. */
export function MembersTable({ rows, size, more }: MembersTableProps) {
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 40 && rows.length < size) more();
  }, [last, rows.length, size, more]);
  const names = Object.keys(rows[0] ?? {});
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <TableBox label="Members" isTall place={place}>
      <table className="table" aria-label="Members" aria-rowcount={size + 1}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} columns={names.length} />
          {shown.map(({ index }) => (
            <MemberRow key={index} index={index} names={names} member={rows[index] ?? {}} />
          ))}
          <Gap height={below} columns={names.length} />
        </tbody>
      </table>
    </TableBox>
  );
}

/** Stands for the rows that are not drawn. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height > 0 && (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

interface MemberRowProps {
  readonly index: number;
  readonly names: readonly string[];
  readonly member: Member;
}

function MemberRow({ index, names, member }: MemberRowProps) {
  const [key = "", ...others] = names;
  const customer = scalarText(member[key]);
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">
        <Link href={`/customers/${encodeURIComponent(String(member[key]))}`}>{customer}</Link>
      </th>
      {others.map((name) => (
        <td key={name}>{scalarText(member[name])}</td>
      ))}
    </tr>
  );
}
