import { journeysAt } from "../support/journeys.ts";

journeysAt(200, 60);
