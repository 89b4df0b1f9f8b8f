import { useSyncExternalStore } from "react";

/** Whether the page is dark: by the reader's choice here, or else by that of the system. */
export const useIsDark = (): boolean => useSyncExternalStore(watch, isDark);

const query = "(prefers-color-scheme: dark)";

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia(query).matches);
}

function watch(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia(query);
  system.addEventListener("change", tell);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", tell);
  };
}
