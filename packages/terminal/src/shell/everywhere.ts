import type { Asking } from "../asks/asking.ts";
import { exportPane } from "../files/export-text.ts";
import { startJob } from "../jobs/start-job.ts";
import type { ChosenTheme } from "../theme/chosen-theme.ts";
import { customerOffers } from "./customer-offers.ts";
import type { Desk } from "./desk.ts";
import type { Handlers } from "./handlers.ts";
import { paneInFocus } from "./layer.ts";
import { openOverlay } from "./overlay/overlay-state.ts";
import type { Place } from "./place.ts";
import { quitting } from "./quitting.ts";
import type { Shell } from "./shell.ts";
import type { Shown } from "./shown.ts";
import { currentVisit, focusOn, goBack } from "./visits.ts";

interface Needs {
  readonly desk: Desk;
  readonly shell: Shell;
  readonly asking: Asking;
  readonly theme: Pick<ChosenTheme, "switch">;
  readonly shown: Shown;
  readonly quit: () => void;
  readonly redraw: () => void;
}

/** What can be done in every pane, as far as the pane itself does not say otherwise. */
export function everywhereHandlers(needs: Needs): Handlers {
  const { desk, shell, asking, theme, shown, quit, redraw } = needs;
  const moveFocus = (by: number): void => {
    const count = shown.panes.length;
    if (count > 1) focusOn(desk, (currentVisit(desk).focus + by + count) % count);
    else shell.say("this screen has one pane");
  };
  return {
    help: () => openOverlay(desk, "help"),
    palette: () => openOverlay(desk, "palette"),
    back(argument) {
      if (!goBack(desk, Number(argument ?? 1)))
        shell.say("this is where you began; q ends the program");
    },
    "next-pane": () => moveFocus(1),
    "previous-pane": () => moveFocus(-1),
    cancel() {
      const stopped = asking.stopAll();
      if (stopped > 0) shell.say(`${stopped} stopped; ctrl+r asks again`, "warning");
      else if (desk.state().message?.text === AGAIN) quit();
      else shell.say(AGAIN, "warning");
    },
    refresh: () => shell.refresh(),
    redraw,
    // Of a picture, which is all in its pane.
    "export-text": () => exportPane(shell, paneInFocus(desk, shown)),
    "switch-theme": () => shell.say(`colours for a ${theme.switch()} background`),
    quit: quitting(shell, quit),
    ...going(shell),
  };
}

/** Said where there was nothing to stop. */
const AGAIN = "nothing to stop: ctrl+c again ends the program";

function going(shell: Shell): Handlers {
  const screen = (place: Place) => (): void => shell.go(place);
  return {
    "go-segments": screen({ screen: "segments" }),
    "go-overlap": screen({ screen: "overlap" }),
    "go-rfm": screen({ screen: "rfm" }),
    "go-clusters": screen({ screen: "clusters" }),
    "go-churn": screen({ screen: "churn" }),
    "go-discover": screen({ screen: "discover" }),
    "go-catalogue": screen({ screen: "catalogue" }),
    "go-quality": screen({ screen: "quality" }),
    "go-runs": screen({ screen: "runs" }),
    "go-problems": screen({ screen: "problems" }),
    run: () => void startJob(shell, { kind: "run" }),
    "go-customer": (customer = "") =>
      shell.ask({
        label: "customer",
        text: customer,
        offers: customerOffers(shell.client),
        entered: (customer) => {
          if (customer !== "") shell.go({ screen: "customer", customer });
        },
      }),
  };
}
