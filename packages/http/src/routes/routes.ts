import { customerRoutes } from "./customer-routes.ts";
import { jobRoutes } from "./job-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { methodRoutes } from "./method-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { questionRoutes } from "./question-routes.ts";
import { ruleRoutes } from "./rule-routes.ts";
import { segmentRoutes } from "./segment-routes.ts";
import { studyRoutes } from "./study-routes.ts";
import { timeRoutes } from "./time-routes.ts";

/** Every route by its name, which is the id of its operation in the OpenAPI document. */
export const routes = {
  ...projectRoutes,
  ...ruleRoutes,
  ...segmentRoutes,
  ...memberRoutes,
  ...questionRoutes,
  ...studyRoutes,
  ...timeRoutes,
  ...customerRoutes,
  ...methodRoutes,
  ...jobRoutes,
};

export type Routes = typeof routes;
