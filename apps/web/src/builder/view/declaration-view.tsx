import { Note } from "../../parts/note.tsx";
import { empty } from "../edits/fill.ts";
import { namedType } from "../names/names.ts";
import type { Names } from "../names/names.ts";
import type { Scope } from "../names/scope.ts";
import type { DeclarationBlocks, Root } from "../tree/block.ts";
import { useBuilding } from "./building.ts";
import { RootView } from "./root-view.tsx";
import { StarterList } from "./starter-list.tsx";

interface DeclarationViewProps {
  readonly declaration: DeclarationBlocks;
  readonly names: Names;
}

/** A declaration as blocks; as text where it has no conditions, or cannot be read. */
export function DeclarationView({ declaration, names }: DeclarationViewProps) {
  const { source } = useBuilding();
  const { hole, roots, parameters } = declaration;
  const { currency } = names.catalogue;
  const scope: Scope = {
    names,
    parameters: new Map(parameters.map(({ name, type }) => [name, namedType(type, currency)])),
  };
  if (hole !== undefined) return <StarterList hole={hole} scope={scope} />;
  if (roots.length === 0) return <AsText declaration={declaration} />;
  return roots.map((root, i) => (
    <section key={i} className="root" aria-label={titleOf(root)}>
      <h2>{titleOf(root)}</h2>
      <RootView
        block={root.block}
        scope={scope}
        path={String(i)}
        removal={empty(root, roots, source)}
      />
    </section>
  ));
}

function titleOf({ role, name }: Root): string {
  switch (role) {
    case "where":
      return "Customers who …";
    case "except":
      return "… but not those who …";
    case "tier":
      return `${name ?? ""}: customers who …`;
    case "define":
      return "What it stands for";
  }
}

function AsText({ declaration: { span, kind } }: Pick<DeclarationViewProps, "declaration">) {
  const { source } = useBuilding();
  return (
    <div className="stack tight">
      <Note kind="info">
        <p>
          Written as text: {kind === undefined ? "what stands here" : `a ${kind}`} has no blocks, or
          cannot be read as it is. Change it in the text.
        </p>
      </Note>
      <pre className="code">{source.text.slice(span.start, span.end)}</pre>
    </div>
  );
}
