import { defineConfig } from "vite";

// The engine is TypeScript source and is bundled in; packages from npm stay where they are.
export default defineConfig({
  ssr: { noExternal: [/^@parley\//] },
  build: {
    ssr: "src/main.ts",
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: "main.js", chunkFileNames: "[name]-[hash].js" } },
  },
});
