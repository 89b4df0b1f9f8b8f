import { dataReport } from "../schemas/data/data-report.ts";
import { projectAbout, session } from "../schemas/project.ts";
import { qualityReport } from "../schemas/quality/quality-report.ts";
import { asOfQuery, workOf } from "./question.ts";
import { route } from "./route.ts";
import { dataWithoutValues, qualityWithoutKeys, withoutFolders } from "./told-data.ts";

/** What is served, to whom, and over which data. */
export const projectRoutes = {
  about: route({
    method: "get",
    path: "/",
    needs: "read",
    tag: "project",
    summary: "The project",
    answer: {
      status: 200,
      description: "What is told of the project itself.",
      schema: projectAbout,
    },
    handle: async ({ project, signal }) => ({ json: await project.about({ signal }) }),
  }),

  session: route({
    method: "get",
    path: "/session",
    needs: "any credential",
    tag: "project",
    summary: "Who is asking",
    description: "What the credential of the request may be used for.",
    answer: {
      status: 200,
      description: "The name of the credential and its scopes.",
      schema: session,
    },
    handle: ({ asker: { name, scopes } }) =>
      Promise.resolve({ json: { name, scopes: [...scopes] } }),
  }),

  catalogue: route({
    method: "get",
    path: "/catalogue",
    needs: "read",
    tag: "project",
    summary: "The names that rules may use",
    description:
      "Attributes, events and traits with their types and what was observed, and how each table was taken in. Data that changed is taken in first.",
    answer: { status: 200, description: "What is known of the data.", schema: dataReport },
    more: "pii",
    isPersonal: true,
    handle: async ({ project, signal, may }) => {
      const found = withoutFolders(await project.data({ signal }));
      return { json: may("pii") ? found : dataWithoutValues(found) };
    },
  }),

  quality: route({
    method: "get",
    path: "/quality",
    needs: "read",
    tag: "project",
    summary: "How good the data is",
    query: asOfQuery,
    answer: {
      status: 200,
      description: "Table by table and column by column, with what is wrong and what to do.",
      schema: qualityReport,
    },
    more: "pii",
    isPersonal: true,
    handle: async ({ project, query, signal, may }) => {
      const found = await project.quality(workOf({ signal, body: query }));
      if (may("pii")) return { json: found };
      return { json: qualityWithoutKeys(found, await project.data({ signal })) };
    },
  }),
};
