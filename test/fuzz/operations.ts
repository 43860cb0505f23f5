import type { Schema } from "./from-schema.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly schema?: Schema;
}

/** An operation of the API description. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly needs: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

interface Described {
  readonly "x-parley-needs"?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: { readonly [type: string]: { readonly schema?: Schema } } };
}

interface Description {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Described } };
  readonly components?: { readonly schemas?: { readonly [name: string]: Schema } };
}

/** Every operation of a description, and what its references mean. */
export function readDescription(text: string): {
  operations: Operation[];
  resolve: (ref: string) => Schema;
} {
  const { paths, components } = JSON.parse(text) as Description;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => ({
      method: method.toUpperCase(),
      path,
      needs: described["x-parley-needs"] ?? "",
      parameters: described.parameters ?? [],
      body: described.requestBody?.content?.["application/json"]?.schema ?? null,
    })),
  );
  return { operations, resolve: (ref) => components?.schemas?.[ref.split("/").at(-1) ?? ""] ?? {} };
}
