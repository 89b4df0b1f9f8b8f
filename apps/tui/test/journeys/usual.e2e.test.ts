import { journeysAt } from "../support/journeys.ts";

journeysAt(120, 40);
