import type { Context } from "hono";
import { ParleyError } from "@parley/engine";
import { problem } from "./on-error.ts";
import type { App, RequestEnv } from "./services.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Nothing at this address: 404; or something, but not by this method: 405 with the methods that do. */
export function onNotFound(app: App) {
  return (c: Context<RequestEnv>): Response => {
    const { method, path } = c.req;
    const allowed = METHODS.filter((each) =>
      app.router.match(each, path)[0].some(([[, route]]) => route.method === each && !route.path.includes("*")),
    );
    if (allowed.length === 0)
      return problem(
        c,
        404,
        new ParleyError("PARLEY_NOT_FOUND", `there is nothing at ${path}`, {
          hint: "GET /openapi.json lists every address.",
        }),
      );
    return problem(
      c,
      405,
      new ParleyError("PARLEY_NOT_FOUND", `${path} does not take ${method}`, { hint: `Use ${allowed.join(" or ")}.` }),
      { allow: allowed.join(", ") },
    );
  };
}
