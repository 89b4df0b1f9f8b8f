/** The server's own account of its routes. @throws Error when the server refuses or fails */
export async function loadDocument(signal: AbortSignal): Promise<unknown> {
  const answer = await fetch("/api/v1/openapi.json", { signal });
  if (!answer.ok) throw new Error(`the document was refused with status ${answer.status}`);
  return answer.json();
}
