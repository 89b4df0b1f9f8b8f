import type { MethodAdvice } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";

const fits = {
  well: { kind: "good", words: "fits well" },
  fairly: { kind: "warn", words: "fits fairly" },
  not: { kind: "bad", words: "does not fit yet" },
} as const;

interface AdviceCardProps {
  readonly advice: MethodAdvice;
  readonly mayStart: boolean;
  readonly start: () => void;
}

/** One method: what it is for, whether the data suffices and why. */
export function AdviceCard({ advice, mayStart, start }: AdviceCardProps) {
  const { namespace, method, goal, fit, because, missing, isConfigured, failure } = advice;
  const { kind, words } = fits[fit];
  return (
    <li className="card advice-card">
      <div className="row spread">
        <h2>{goal.charAt(0).toUpperCase() + goal.slice(1)}</h2>
        <Badge kind={kind}>{words}</Badge>
      </div>
      <p className="soft">{failure?.message ?? because}</p>
      {missing.length > 0 && (
        <ul className="dots small">
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="row spread end">
        <span className="row small muted">
          <code>
            {namespace}.{method}
          </code>
          {isConfigured && <Badge>in this project</Badge>}
        </span>
        {fit !== "not" && (
          <button
            type="button"
            className="button small"
            disabled={!mayStart}
            onClick={start}
            aria-label={`Start ${namespace}.${method}`}
          >
            Start
          </button>
        )}
      </div>
    </li>
  );
}
