import { Refusal } from "../problems/refusal.ts";

/** The body of a request as JSON. @throws Refusal 415 for one of another type, 400 for one that is no JSON */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(?:;|$)/iu.test(type))
    throw new Refusal(415, "HTTP_MEDIA", "the body is of another type than application/json", {
      help: "send JSON, with `Content-Type: application/json`",
    });
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says holds a piece of the body.
    throw new Refusal(400, "HTTP_JSON", "the body is no JSON", { help: "send one JSON value" });
  }
}
