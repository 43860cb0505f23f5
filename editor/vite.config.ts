import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["PARLEY_API"] ?? "http://127.0.0.1:4600";

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/v1": api } },
  preview: { host: "127.0.0.1", proxy: { "/v1": api } },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1600,
    // Mantine's styles and our ground come before those of any component, also of pages that are loaded later: ours override them.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "ground", test: /@mantine|@fontsource|app\/(?:theme|shell)\.css/ }] },
      },
    },
  },
});
