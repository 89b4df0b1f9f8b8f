import type { Overlap } from "../api/answers.ts";
import { TableBox } from "../parts/table-box.tsx";
import { count, share } from "../words/figures.ts";

const words = {
  same: "have the same members",
  "near-duplicate": "are nearly the same",
  within: "is within",
  around: "holds all of",
} as const;

/** Pairs that say nearly the same, or of which one is part of the other: candidates to be merged. */
export function UsualPairs({ overlap }: { readonly overlap: Overlap }) {
  const found = overlap.pairs.filter(({ relation }) => Object.hasOwn(words, relation)).slice(0, 12);
  if (found.length === 0)
    return <p className="body soft">No two of them are alike, and none is part of another.</p>;
  return (
    <TableBox label="Pairs that are alike">
      <table className="table" aria-label="Pairs that are alike">
        <tbody>
          {found.map(({ one, other, relation, both, jaccard }) => (
            <tr key={`${one} ${other}`}>
              <td>
                <code>{one}</code> {Object.entries(words).find(([name]) => name === relation)?.[1]}{" "}
                <code>{other}</code>
              </td>
              <td className="number">{count(both)}</td>
              <td className="number muted">{jaccard === null ? "" : share(jaccard)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
