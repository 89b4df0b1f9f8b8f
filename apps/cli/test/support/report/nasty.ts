/** What a person might have written as a name, to see whether it becomes part of the page. */
export const nasty = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
