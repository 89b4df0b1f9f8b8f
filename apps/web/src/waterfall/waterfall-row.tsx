import type { PreviewCondition } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { count } from "../words/figures.ts";

interface WaterfallRowProps {
  readonly condition: PreviewCondition;
  readonly depth: number;
  readonly customers: number;
  readonly isEnglish: boolean;
}

const deadWords = {
  "includes nobody": "true of nobody",
  "excludes nobody": "leaves nobody out",
  redundant: "changes nothing",
} as const;

/** One condition: whom it is asked of, whom it keeps and takes away, and what is odd about it. */
export function WaterfallRow({ condition, depth, customers, isEnglish }: WaterfallRowProps) {
  const { size, reached, removed, dead, weak = [] } = condition;
  return (
    <li className="fall" data-depth={depth}>
      <span className="fall-text">
        <ConditionText condition={condition} isEnglish={isEnglish} />
        {dead !== undefined && <Badge kind="warn">{deadWords[dead]}</Badge>}
        {weak.map((clause) => (
          <Badge key={clause} kind="warn">
            {clause}
          </Badge>
        ))}
      </span>
      <span className="fall-bar" aria-hidden="true" title={barTitle(condition)}>
        <span className="was" style={{ width: part(reached, customers) }} />
        <span style={{ width: part(size, customers) }} />
      </span>
      <span className="number" title={`${count(condition.alone)} on its own`}>
        {count(size)}
      </span>
      <span className="muted number">{removed === 0 ? "–" : `−${count(removed)}`}</span>
    </li>
  );
}

function ConditionText({
  condition,
  isEnglish,
}: {
  readonly condition: PreviewCondition;
  readonly isEnglish: boolean;
}) {
  const { needs, of = [], text, english } = condition;
  if (needs !== undefined) return <em>{listWords(needs, of.length)}</em>;
  return isEnglish ? <span>{english}</span> : <code>{text}</code>;
}

function listWords(needs: number, parts: number): string {
  if (needs === parts) return "all of";
  return needs === 1 ? "any of" : `at least ${needs} of ${parts}`;
}

const barTitle = ({ reached, size, alone }: PreviewCondition): string =>
  `asked of ${count(reached)}, true of ${count(size)}; true of ${count(alone)} of all customers`;

const part = (size: number, customers: number): string =>
  `${customers === 0 ? 0 : (size / customers) * 100}%`;
