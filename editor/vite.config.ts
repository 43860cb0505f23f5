import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The engine is pure: a module of it that nothing uses can be left out of the page. */
const withoutUnusedEngine = (id: string): boolean => !/\/engine\/src\//.test(id);

const api = process.env["PARLEY_API"] ?? "http://127.0.0.1:4600";

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/v1": api } },
  preview: { host: "127.0.0.1", proxy: { "/v1": api } },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { treeshake: { moduleSideEffects: withoutUnusedEngine } },
  },
});
