import { useState } from "react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useAbout } from "../api/questions.ts";
import { Icon } from "../parts/icon.tsx";
import { places } from "./places.ts";
import { SideEnd } from "./side-end.tsx";

interface ShellProps {
  readonly find: () => void;
  readonly children: ReactNode;
}

/** The frame around every view: where one can go on the left, the view beside it. */
export function Shell({ find, children }: ShellProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <div className="shell">
        <aside className={isOpen ? "side is-open" : "side"}>
          <Brand />
          <button type="button" className="find" onClick={find} aria-label="Search or do… Ctrl K">
            <Icon name="search" />
            <span>Search or do…</span>
            <kbd>Ctrl K</kbd>
          </button>
          <MenuToggle isOpen={isOpen} toggle={() => setOpen(!isOpen)} />
          <Navigation leave={() => setOpen(false)} />
          <SideEnd />
        </aside>
        <main id="main" className="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

function Brand() {
  const about = useAbout();
  return (
    <Link href="/" className="brand">
      <img src="/icon.svg" alt="" />
      <span>
        Satsuma
        <span>{about.data?.name ?? "\u00A0"}</span>
      </span>
    </Link>
  );
}

function MenuToggle({ isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: () => void }) {
  return (
    <button
      type="button"
      className="menu-toggle"
      aria-expanded={isOpen}
      aria-label="Menu"
      onClick={toggle}
    >
      <Icon name={isOpen ? "cross" : "menu"} />
    </button>
  );
}

function Navigation({ leave }: { readonly leave: () => void }) {
  const [location] = useLocation();
  return (
    <nav className="nav" aria-label="Views">
      <ul>
        {places.map(({ href, label, icon }) => (
          <li key={href}>
            <Link
              href={href}
              onClick={leave}
              aria-current={isAt(location, href) ? "page" : undefined}
            >
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A view is also the place of what is below it: a segment's page is in the list of segments. */
const isAt = (location: string, href: string): boolean =>
  href === "/"
    ? location === "/" || location === "/new" || location.startsWith("/segments/")
    : location === href || location.startsWith(`${href}/`);
