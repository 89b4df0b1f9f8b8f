import { Asking } from "./ask.ts";
import type { ClientOptions } from "./ask.ts";
import type { Client } from "./client.ts";
import { customerCalls } from "./calls/customer-calls.ts";
import { jobCalls } from "./calls/job-calls.ts";
import { projectCalls } from "./calls/project-calls.ts";
import { questionCalls } from "./calls/question-calls.ts";
import { ruleCalls } from "./calls/rule-calls.ts";
import { timeCalls } from "./calls/time-calls.ts";

/**
 * A client of a server, by its address, or of an app in this process. It runs wherever there is `fetch`: in browsers, too.
 *
 * @example createClient({ url: "https://segments.example.com", token })
 * @example createClient({ fetch: (request) => api.fetch(request) })
 */
export function createClient(options: ClientOptions): Client {
  const asking = new Asking(options);
  return {
    ...projectCalls(asking),
    ...ruleCalls(asking),
    ...questionCalls(asking),
    ...timeCalls(asking),
    ...customerCalls(asking),
    ...jobCalls(asking),
  };
}
