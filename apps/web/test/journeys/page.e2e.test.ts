import { describe } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { accessibleJourneys } from "./accessible.ts";
import { keyboardJourneys } from "./keyboard.ts";
import { lastingJourneys } from "./lasting.ts";
import { runningJourneys } from "./running.ts";
import { sendingJourneys } from "./sending.ts";
import { understandingJourneys } from "./understanding.ts";
import { writingJourneys } from "./writing.ts";

// Without Chromium these are skipped. They stand in the order of the work: what is run first is looked at and sent afterwards.
describe.skipIf(chromiumPath === undefined)("a marketer in Chromium", () => {
  runningJourneys();
  writingJourneys();
  understandingJourneys();
  sendingJourneys();
  keyboardJourneys();
  accessibleJourneys();
  lastingJourneys();
});
