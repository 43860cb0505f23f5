import { extname } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * A thread of its own. Its script, named without its ending, stands beside the file at `beside`: as TypeScript in the
 * sources, which tsx reads, and bundled everywhere else.
 */
export function openThread(beside: string, name: string, options: WorkerOptions = {}): Worker {
  const kind = extname(new URL(beside).pathname);
  const script = new URL(`./${name}${kind}`, beside);
  if (kind !== ".ts") return new Worker(script, options);
  const tsx = import.meta.resolve("tsx/esm/api");
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(script.href)}); });`;
  return new Worker(code, { ...options, eval: true });
}
