import type { MethodFailure, MethodResult, TraitGroups } from "@satsuma/engine";
import { count } from "../../terminal/figures.ts";
import type { Findings } from "../findings.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { pictures } from "../pictures.ts";
import { parameterText, qualityTable } from "../quality-table.ts";
import { shareCell } from "../segment-rows.ts";

/** For each plugin: pictures of what it found, how good its models are, its warnings, its named groups, what failed. */
export function analysesSection(findings: Findings): Html {
  const names = namespacesOf(findings);
  const nothing = html`<p>The project has no methods, so nothing was looked for but the rules.</p>`;
  return html`${names.length === 0 ? nothing : names.map((name) => analysis(name, findings))}
  ${otherModelsPart(findings)}`;
}

const namespaceOf = (name: string): string => name.split(".")[0] ?? name;

/** In the order of the config; those that have something to tell. */
function namespacesOf({ plugins, result, views, failures }: Findings): readonly string[] {
  const told = new Set(
    [
      ...result.methods.map(({ method }) => method),
      ...views.map(({ name }) => name),
      ...failures.map(({ method }) => method),
    ].map(namespaceOf),
  );
  const known = plugins.map(({ namespace }) => namespace).filter((name) => told.delete(name));
  return [...new Set(known), ...told];
}

function analysis(namespace: string, findings: Findings): Html {
  const { plugins, result, views, failures, timezone } = findings;
  const isOf = (name: string): boolean => namespaceOf(name) === namespace;
  const methods = result.methods.filter(({ method }) => isOf(method));
  const doc = plugins.find((plugin) => plugin.namespace === namespace)?.doc;
  return html`<section>
    <h3>${namespace}</h3>
    ${doc === undefined ? "" : html`<p>${doc}</p>`}
    ${failures.filter(({ method }) => isOf(method)).map(failureText)} ${methods.map(warningsText)}
    ${pictures(views.filter(({ name }) => isOf(name)))}
    ${methods.map((method) => qualityTable(method, { timezone, with: parameterText(method, methods) }))}
    ${result.groups.filter(({ trait }) => isOf(trait)).map(groupsTable)}
  </section> `;
}

const failureText = ({ method, code, message }: MethodFailure): Html =>
  html`<p class="problem"><strong>${method} failed</strong> (${code}): ${message}</p>`;

const warningsText = ({ method, warnings }: MethodResult): Html =>
  html`${warnings.map(({ message }) => html`<p class="warning"><strong>${method}</strong> ${message}</p>`)}`;

/** Models that were discovered and that the config says nothing of. */
function otherModelsPart({ otherModels, timezone }: Findings): Html | undefined {
  if (otherModels.length === 0) return undefined;
  return html`<section>
    <h3>Discovered besides</h3>
    <p>
      Models that <code>satsuma discover</code> left and that no rule of this project uses; it draws
      their pictures.
    </p>
    ${otherModels.map(
      (model) =>
        html`${model.isOfThisData ? "" : html`<p class="warning"><strong>${model.method}</strong> The data has changed since.</p>`}
        ${qualityTable(model, { timezone })}`,
    )}
  </section> `;
}

function groupsTable({ trait, description, groups }: TraitGroups): Html {
  // Customers without a value come last: they are no group, however many they are.
  const rows = groups.toSorted((a, b) => Number(a.value === null) - Number(b.value === null));
  return html`<table>
    <caption>
      Customers by ${trait}${description === undefined ? "" : `: ${description}`}
    </caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
        <th scope="col" class="number">Customers</th>
        <th scope="col" class="number">Share</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(groupRow)}
    </tbody>
  </table> `;
}

const groupRow = ({ value, size, share }: TraitGroups["groups"][number]): Html =>
  html`<tr>
    <th scope="row">${value === null ? "not scored" : String(value)}</th>
    <td class="number">${count(size)}</td>
    ${shareCell(share)}
  </tr> `;
