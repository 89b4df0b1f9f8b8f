import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server's own address on this machine, where `satsuma serve` listens. */
const server = "http://127.0.0.1:4747";

export default defineConfig({
  plugins: [react()],
  // The page is built from the sources of the packages, as they are, and not from what was last built of them.
  resolve: { conditions: ["@satsuma/source", "module", "browser", "development|production"] },
  worker: { format: "es" },
  build: {
    outDir: "dist",
    target: "es2023",
    // The security policy of the page allows no address but its own, and none that holds its content.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": server } },
});
