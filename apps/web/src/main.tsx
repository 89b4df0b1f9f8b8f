import { createClient } from "@satsuma/http/client";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ClientProvider } from "./api/client-context.ts";
import { makeQueryClient } from "./api/make-query-client.ts";
import { App } from "./app/app.tsx";
import { applyTheme, keptTheme } from "./app/theme.ts";

applyTheme(keptTheme());
const place = document.getElementById("page");
if (place === null) throw new TypeError("the page must have an element with the id page");
createRoot(place).render(
  <StrictMode>
    <ClientProvider value={createClient({ url: location.origin })}>
      <QueryClientProvider client={makeQueryClient()}>
        <App />
      </QueryClientProvider>
    </ClientProvider>
  </StrictMode>,
);
