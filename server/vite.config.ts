import { defineConfig } from "vite";

// The engine is TypeScript source and is bundled in; packages from npm stay where they are.
export default defineConfig({
  ssr: { noExternal: [/^@parley\//] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      // The gate's thread begins with a script of its own.
      input: { main: "src/main.ts", "look-worker": "src/runtime/versions/look-worker.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
