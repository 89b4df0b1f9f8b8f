import { z } from "zod";
import { customerKey, name, question } from "../../routes/question.ts";
import { questionRoutes } from "../../routes/question-routes.ts";
import { asking, tool } from "../tool.ts";

export const whyCustomer = tool({
  name: "why_customer",
  title: "Why a customer is in a segment",
  description:
    "Says why one customer is in a segment or is not: what decided it, condition by condition, and the nearest change that would flip it. About a single person: ask only where your task is about this customer, and tell no more of the answer than it needs.",
  input: z.strictObject({
    segment: name.describe("Its name, as list_segments gives it"),
    customer: customerKey,
    asOf: question.asOf,
  }),
  of: questionRoutes.why,
  ask: asking,
  tell: ({ asOf, isMember, english, nearest, next, models }) => ({
    asOf,
    isMember,
    why: english,
    nearestChange: nearest.english,
    ...(next === undefined ? {} : { byItself: next.english }),
    ...(models.length === 0 ? {} : { models }),
  }),
});
