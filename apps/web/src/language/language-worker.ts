import { serve } from "@satsuma/codemirror";
import { createLanguageService } from "@satsuma/language";

// Rules are read beside the page, so that typing never waits for it. The catalogue comes as the first message.
serve(
  createLanguageService({
    catalogue: {
      timezone: "UTC",
      weekStart: "monday",
      currency: "EUR",
      customer: { key: { name: "customer", type: { kind: "text" } }, attributes: {} },
      events: {},
      traits: {},
    },
  }),
  self,
);
