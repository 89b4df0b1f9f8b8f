import { journeysAt } from "../support/journeys.ts";

journeysAt(80, 24);
