import type { Profile, ProfiledVariable } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { Card } from "../parts/card.tsx";
import { Figure } from "../parts/figure.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { strengthFigure } from "./strength-figure.ts";
import { strengthWords, variableText } from "./variable-text.ts";

const most = 12;

/** Which variables tell members from everyone else, strongest first, as a picture and in figures. */
export function DifferencesCard({ profile }: { readonly profile: Profile }) {
  const found = profile.variables.filter(({ comparison }) => comparison?.isBeyondChance === true);
  if (found.length === 0)
    return (
      <Card title="What sets them apart">
        <p className="soft">
          In nothing that is known do members differ from everyone else by more than chance.
        </p>
      </Card>
    );
  return (
    <Card
      title="What sets them apart"
      note="beyond chance, strongest first; 0.2 is small, 0.8 large"
    >
      <div className="columns apart">
        <Figure of={strengthFigure(found.slice(0, most))} />
        <VariableTable variables={found.slice(0, most)} />
      </div>
      {profile.byDefinition.length > 0 && (
        <p className="small muted">
          Not told here, as the rule itself reads them:{" "}
          {profile.byDefinition.map(({ name }) => name).join(", ")}.
        </p>
      )}
    </Card>
  );
}

function VariableTable({ variables }: { readonly variables: readonly ProfiledVariable[] }) {
  return (
    <TableBox label="Variables that differ">
      <table className="table top" aria-label="Variables that differ">
        <thead>
          <tr>
            <th scope="col">Variable</th>
            <th scope="col">Members</th>
            <th scope="col">Others</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {variables.map((variable) => (
            <tr key={variable.name}>
              <th scope="row" title={variable.expression}>
                {variable.name.replaceAll("_", " ")}
              </th>
              <td>{variableText(variable, "segment")}</td>
              <td>{variableText(variable, "base")}</td>
              <td>
                <Badge>{strengthWords(variable)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
