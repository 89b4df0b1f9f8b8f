import { useEffect } from "react";
import type { ReactNode } from "react";
import { Link } from "wouter";

interface PageHeadProps {
  readonly title: string;
  /** What the page is about, in a sentence. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The page it is below. */
  readonly above?: { readonly label: string; readonly href: string };
}

/** The heading of a page, with what can be done on it; also names the window. */
export function PageHead({ title, children, actions, above }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Satsuma`;
  }, [title]);
  return (
    <div className="head">
      <div>
        {above && (
          <nav className="crumbs" aria-label="Breadcrumb">
            <Link href={above.href}>
              <span aria-hidden="true">← </span>
              {above.label}
            </Link>
          </nav>
        )}
        <h1>{title}</h1>
        {children !== undefined && <p>{children}</p>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
