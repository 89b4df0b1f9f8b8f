/** How the page looks: as the reader's system does, or always the same. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const place = "satsuma.theme";

/** The choice of an earlier visit. */
export const keptTheme = (): Theme =>
  themes.find((theme) => theme === localStorage.getItem(place)) ?? "system";

export const keepTheme = (theme: Theme): void => localStorage.setItem(place, theme);

/** Colours follow at once: they are all in the style, for both. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
