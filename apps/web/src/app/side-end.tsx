import { useState } from "react";
import { useAbout } from "../api/questions.ts";
import { Icon } from "../parts/icon.tsx";
import { asOfText } from "../words/days.ts";
import { applyTheme, keepTheme, keptTheme, themes } from "./theme.ts";

/** What every figure of the page is about, and how the page looks. */
export function SideEnd() {
  const about = useAbout().data;
  return (
    <div className="side-end">
      {about && (
        <p>
          As of {asOfText(about.asOf, about.timezone)}
          <br />
          {about.timezone}
        </p>
      )}
      <div className="row">
        <ThemeSwitch />
        <span>
          <kbd>?</kbd> keys
        </span>
      </div>
    </div>
  );
}

function ThemeSwitch() {
  const [theme, setTheme] = useState(keptTheme);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const turn = () => {
    applyTheme(next);
    keepTheme(next);
    setTheme(next);
  };
  return (
    <button
      type="button"
      className="button quiet small"
      onClick={turn}
      aria-label={`Colours: ${theme}. Change to ${next}`}
    >
      <Icon name="theme" />
      {theme}
    </button>
  );
}
