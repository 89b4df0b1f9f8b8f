import type { Browser, BrowserContext, Page } from "playwright-core";

/** How somebody looks at the page. */
export interface Look {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

/** Somebody at the page. */
export interface Visit {
  readonly page: Page;
  /** What must not be: requests to elsewhere, errors in the console, breaches of the page's policy. In the order they came. */
  readonly faults: readonly string[];
}

/** A wide screen by day. */
export const desk: Look = { width: 1280, scheme: "light" };

/** A phone by night. */
export const phone: Look = { width: 375, scheme: "dark" };

/** How long something is waited for that a person would see in a moment: machines that test are busy. */
const patienceMs = 20_000;

/** Opens the page of a server for somebody who was never there, and watches. */
export async function visit(browser: Browser, origin: string, look: Look): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width, height: look.width < 600 ? 812 : 900 },
    colorScheme: look.scheme,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const faults: string[] = [];
  await watch(context, origin, (fault) => faults.push(fault));
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return { page, faults };
}

async function watch(
  context: BrowserContext,
  origin: string,
  tell: (fault: string) => void,
): Promise<void> {
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || url.protocol === "blob:" || url.protocol === "data:";
    if (!isOwn) tell(`asked ${url.origin}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") tell(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => tell(`thrown: ${error.error().message}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (breach) =>
      console.error(`policy: ${breach.violatedDirective} ${breach.blockedURI} ${breach.sample}`),
    );
  });
}
