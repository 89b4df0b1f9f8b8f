import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import type { Received } from "../support/receiver.ts";
import { phone } from "../support/visit.ts";

/** Audiences leave: as a file, and to another system. */
export function sendingJourneys(): void {
  journey(
    "an audience is taken out as a CSV file with the columns that were chosen",
    async (page) => {
      await page.goto("/send/win_back");
      const asFile = page.getByRole("region", { name: "As a file" });
      await asFile.getByRole("button", { name: /^Columns/u }).click();
      await page.getByRole("checkbox", { name: /^country/u }).check();
      await page.keyboard.press("Escape");
      const waiting = page.waitForEvent("download");
      await asFile.getByRole("button", { name: "CSV" }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe("win_back.csv");
      const lines = readFileSync(await download.path(), "utf8")
        .trim()
        .split(/\r?\n/u);
      expect(lines[0]).toBe("customer,country");
      const [, size] = /(\d+) customers/u.exec(await asFile.innerText()) ?? [];
      expect(lines.length - 1).toBe(Number(size));
      expect(lines[1]).toMatch(/^[^,]+,[A-Z]{2}$/u);
    },
    { look: phone },
  );

  journey("a delivery is rehearsed, and sent to another system only then", async (page, world) => {
    const { receiver, secret } = world;
    await page.goto("/send/win_back");
    await page.getByLabel("Destination").selectOption("webhook.crm");
    await page.getByRole("button", { name: "Rehearse" }).click();
    await page.getByText(/A rehearsal: \d+ customers would be sent/u).waitFor();
    expect(receiver.messages).toEqual([]);
    await page.getByRole("button", { name: "Send for real" }).click();
    await page.getByText(/(\d+) of \1 customers were accepted/u).waitFor();
    const [message] = receiver.messages;
    expect(message && signed(message, secret)).toBe(message?.headers["webhook-signature"]);
    expect(JSON.parse(message?.body ?? "{}")).toMatchObject({ data: { segment: "win_back" } });
  });
}

/** What a message must be signed with, by the Standard Webhooks specification. */
function signed({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const text = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  return `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
}
