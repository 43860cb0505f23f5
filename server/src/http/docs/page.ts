import { html } from "hono/html";
import { chapters, type Chapter } from "./chapters.ts";
import { byTag, type Description, type Placed } from "./description.ts";
import { operationSection } from "./operation.ts";
import type { Html } from "./prose.ts";

type Group = readonly [tag: string, operations: readonly Placed[]];

/** The whole reference as one page: what holds for all operations, then each of them, by tag. `origin` is the server's address. */
export function docsPage(description: Description, origin: string): Html {
  const groups = [...byTag(description)];
  const about = chapters(origin);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Parley: API reference</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <a class="skip" href="#reference">Skip to the reference</a>
        ${contents(about, groups)}
        <main id="reference">
          <h1>API reference</h1>
          <p class="lead">
            ${description.info.description ?? ""} The same for programs:
            <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).
          </p>
          ${about.map(chapterSection)} ${groups.map(groupSection)}
        </main>
      </body>
    </html>`;
}

const chapterSection = ({ id, title, body }: Chapter): Html =>
  html`<section id="${id}">
    <h2><a href="#${id}">${title}</a></h2>
    ${body}
  </section>`;

const groupSection = ([tag, operations]: Group): Html =>
  html`<section>
    <h2>${tag}</h2>
    ${operations.map(operationSection)}
  </section>`;

const SHORT: { readonly [method: string]: string } = { DELETE: "DEL" };

function contents(about: readonly Chapter[], groups: readonly Group[]): Html {
  return html`<nav aria-label="Contents">
    <p class="name"><a href="/">Parley</a> <span>API reference</span></p>
    <ul>
      ${about.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
    ${groups.map(
      ([tag, operations]) =>
        html`<details open>
          <summary>${tag}</summary>
          <ul>
            ${operations.map(entry)}
          </ul>
        </details>`,
    )}
  </nav>`;
}

const entry = ({ operationId, method, summary }: Placed): Html =>
  html`<li>
    <a href="#${operationId}"
      ><span class="method ${method.toLowerCase()}">${SHORT[method] ?? method}</span> ${summary}</a
    >
  </li>`;
