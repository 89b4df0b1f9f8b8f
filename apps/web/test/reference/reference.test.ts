import { curlText, operationsOf, schemaText } from "@satsuma/web";
import { describe, expect, test } from "vitest";

const document = {
  servers: [{ url: "/api/v1" }],
  paths: {
    "/segments/{name}": {
      get: {
        summary: "One segment",
        parameters: [{ $ref: "#/components/parameters/Name" }],
        responses: {
          200: {
            description: "It",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Segment" } } },
          },
        },
      },
      put: {
        parameters: [
          { name: "If-Match", in: "header", required: true, schema: { type: "string" } },
        ],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: { text: { type: "string" }, note: { type: "string" } },
                required: ["text"],
              },
            },
          },
        },
        responses: {},
      },
    },
  },
  components: {
    parameters: { Name: { name: "name", in: "path", required: true, description: "Its name" } },
  },
};

describe("the operations of a document", () => {
  const [get, put] = operationsOf(document);

  test("have their whole path, and parameters that stand elsewhere", () => {
    expect(get).toMatchObject({
      method: "GET",
      path: "/api/v1/segments/{name}",
      parameters: [{ name: "name", place: "path", isRequired: true, description: "Its name" }],
    });
  });

  test("are shown as a command with what is required, and nothing more", () => {
    expect(put && curlText(put, "http://localhost:4747")).toBe(
      [
        "curl -X PUT 'http://localhost:4747/api/v1/segments/{name}'",
        '-H "Authorization: Bearer $SATSUMA_KEY"',
        "-H 'If-Match: …'",
        "-H 'Content-Type: application/json'",
        `-d '{"text":"…"}'`,
      ].join(" \\\n  "),
    );
  });

  test("are none in what is no document", () => {
    expect(operationsOf(null)).toEqual([]);
  });
});

describe("a schema", () => {
  test.each([
    [{ type: "string" }, "string"],
    [{ enum: ["a", "b"] }, '"a" | "b"'],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
    [{ type: "array", items: { type: "number" } }, "(number)[]"],
    [{ $ref: "#/components/schemas/Job" }, "Job"],
    [
      { type: "object", properties: { a: { type: "integer" }, b: {} }, required: ["a"] },
      "{\n  a: integer\n  b?: any\n}",
    ],
  ])("%j reads as %s", (schema, text) => {
    expect(schemaText(schema)).toBe(text);
  });
});
