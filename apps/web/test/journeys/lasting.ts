import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import { beginRule, besideRule, ruleText } from "../support/steps.ts";

/** Servers end and come back. */
export function lastingJourneys(): void {
  journey(
    "a server that goes away is missed in words, and what was written meanwhile is there when it comes back",
    async (page, { server }) => {
      await beginRule(page, "Meanwhile");
      await page.keyboard.type("has orders");
      await besideRule(page)
        .getByText(/of 800 customers/u)
        .waitFor();
      await server.close();
      await page.keyboard.type(" in last 30 days");
      await page.getByText("The server does not answer").waitFor();
      await server.open();
      await page.keyboard.type(" and email_opt_in");
      await besideRule(page).getByText("email opt in is yes").waitFor();
      expect(await ruleText(page).innerText()).toContain(
        "has orders in last 30 days and email_opt_in",
      );
    },
    { excused: /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/u },
  );
}
