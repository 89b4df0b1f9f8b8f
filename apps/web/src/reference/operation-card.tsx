import { Badge } from "../parts/badge.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { curlText } from "./curl-text.ts";
import type { Operation, OperationAnswer, OperationParameter } from "./operations-of.ts";
import { schemaText } from "./schema-text.ts";

/** One operation, folded up to its path and what it does. */
export function OperationCard({ operation }: { readonly operation: Operation }) {
  const { method, path, summary } = operation;
  return (
    <details className="operation">
      <summary>
        <span className={`method ${method.toLowerCase()}`}>{method}</span>
        <code>{path}</code>
        <span className="soft">{summary}</span>
      </summary>
      <Body operation={operation} />
    </details>
  );
}

function Body({ operation }: { readonly operation: Operation }) {
  const { description, parameters, body, answers } = operation;
  const curl = curlText(operation, location.origin);
  return (
    <div className="stack">
      {description !== "" && <p className="prose preserve">{description}</p>}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {body !== undefined && (
        <div className="stack tight">
          <h3>Body</h3>
          <pre className="code">{schemaText(body)}</pre>
        </div>
      )}
      <div className="stack tight">
        <div className="row spread">
          <h3>Example</h3>
          <CopyButton text={curl} />
        </div>
        <pre className="code">{curl}</pre>
      </div>
      <div className="stack tight">
        <h3>Answers</h3>
        {answers.map((one) => (
          <AnswerRow key={one.status} answer={one} />
        ))}
      </div>
    </div>
  );
}

const Parameters = ({ parameters }: { readonly parameters: readonly OperationParameter[] }) => (
  <TableBox label="Parameters">
    <table className="table top" aria-label="Parameters">
      <tbody>
        {parameters.map(({ name, place, description, isRequired, schema }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row">
              <code>{name}</code> {isRequired && <Badge kind="warn">required</Badge>}
            </th>
            <td className="muted">{place}</td>
            <td>
              <code className="small">{schemaText(schema)}</code>
            </td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableBox>
);

function AnswerRow({ answer }: { readonly answer: OperationAnswer }) {
  const { status, description, type, schema } = answer;
  return (
    <details>
      <summary>
        <Badge kind={status.startsWith("2") ? "good" : "warn"}>{status}</Badge> {description}{" "}
        <span className="muted small">{type}</span>
      </summary>
      {schema !== undefined && <pre className="code">{schemaText(schema)}</pre>}
    </details>
  );
}
