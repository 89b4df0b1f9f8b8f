import type { DrawnView } from "../api/answers.ts";
import { Figure } from "../parts/figure.tsx";

/** Pictures of a method, those that need room on a line of their own. */
export const Views = ({ views }: { readonly views: readonly DrawnView[] }) => (
  <div className="views">
    {views.map(({ name, figure }) => (
      <figure key={name} className={needsRoom(figure) ? "view alone" : "view"}>
        <figcaption>
          <strong>{figure.title}</strong>
          {figure.caption !== undefined && <span className="small muted">{figure.caption}</span>}
        </figcaption>
        <Figure of={figure} />
      </figure>
    ))}
  </div>
);

const needsRoom = (figure: DrawnView["figure"]): boolean =>
  figure.kind === "tree" ||
  figure.kind === "dendrogram" ||
  (figure.kind === "heat map" && figure.columns.names.length > 8);
