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
      // Threads begin with scripts of their own: the gate's, and those of backtests, audits and staffing runs, of recorded mentions and of files.
      input: {
        main: "src/main.ts",
        "look-worker": "src/runtime/versions/look-worker.ts",
        "backtest-worker": "src/runtime/backtests/backtest-worker.ts",
        "equity-worker": "src/runtime/equity/equity-worker.ts",
        "staffing-worker": "src/runtime/staffing/staffing-worker.ts",
        "replay-worker": "src/cli/replay-worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
