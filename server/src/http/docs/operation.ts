import { html } from "hono/html";
import { PERMISSIONS } from "@parley/engine";
import type { Parameter, Placed, Schema } from "./description.ts";
import { exampleOf, fieldsOf, typeOf, type Field } from "./fields.ts";
import { inline, paragraphs, table, type Html } from "./prose.ts";

/** An operation: what it needs, takes and gives, and a call to paste into a shell. */
export function operationSection(operation: Placed): Html {
  const { operationId, method, path, summary, description } = operation;
  return html`<article id="${operationId}">
    <h3><a href="#${operationId}">${summary}</a></h3>
    <p class="address"><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
    ${description === undefined ? "" : paragraphs(description)}
    <p class="needs">${needsOf(operation["x-parley-needs"])}</p>
    ${parametersOf(operation.parameters ?? [])} ${bodyOf(operation)} ${answersOf(operation)}
    <pre><code>${curlOf(operation)}</code></pre>
  </article>`;
}

function needsOf(needs: string): Html {
  if (needs === "nothing") return html`Needs no key and no session.`;
  if (needs === "known") return html`Needs a key or a session, whatever it may do.`;
  const says = Object.entries(PERMISSIONS).find(([name]) => name === needs)?.[1] ?? "";
  return html`Needs the permission <code>${needs}</code>: ${says}`;
}

function parametersOf(parameters: readonly Parameter[]): Html {
  if (parameters.length === 0) return html``;
  const rows = parameters.map(({ name, in: place, required, description, schema = {} }) => [
    html`<code>${name}</code>${required === true ? html` <span class="must">required</span>` : ""}`,
    place,
    typeOf(schema),
    description ?? "",
  ]);
  return html`<h4>Parameters</h4>
    ${table(["Name", "In", "Type", "What it is"], rows)}`;
}

function bodyOf({ requestBody }: Placed): Html[] {
  return Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema = {} }]) =>
      html`<h4>Body <span class="type">${type}</span></h4>
        ${fieldTable(schema)}`,
  );
}

function fieldTable(schema: Schema): Html {
  const fields = fieldsOf(schema);
  if (fields.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return table(["Field", "Type", "What it is"], fields.map(fieldRow));
}

const fieldRow = ({ name, type, required, says }: Field): (string | Html)[] => [
  html`<code>${name}</code>${required ? html` <span class="must">required</span>` : ""}`,
  type,
  says,
];

function answersOf({ responses }: Placed): Html {
  const statuses = Object.entries(responses).toSorted(([a], [b]) => a.localeCompare(b));
  const good = statuses.filter(([status]) => status < "400");
  const bad = statuses.filter(([status]) => status >= "400");
  return html`<h4>Answers</h4>
    ${good.map(([status, { description, content = {} }]) => {
      const [type, { schema = {} } = {}] = Object.entries(content)[0] ?? [];
      const fields = fieldsOf(schema);
      return html`<p>
          <span class="status">${status}</span>
          ${inline(description)}${type === undefined ? "" : html` <span class="type">${type}</span>`}
        </p>
        ${
          fields.length === 0
            ? ""
            : html`<details>
                <summary>Its ${fields.length} fields</summary>
                ${table(["Field", "Type", "What it is"], fields.map(fieldRow))}
              </details>`
        }`;
    })}
    ${
      bad.length === 0
        ? ""
        : html`<ul class="problems">
            ${bad.map(([status, { description }]) => html`<li><span class="status bad">${status}</span> ${inline(description)}</li>`)}
          </ul>`
    }`;
}

/** Names in the address are variables of the shell, as the reference's beginning sets them. */
function curlOf({ method, path, requestBody, ...operation }: Placed): string {
  const address = `$PARLEY${path.replace(/\{(\w+)\}/g, "$$$1")}`;
  const [type, { schema = {} } = {}] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return [
    `curl -sS${method === "GET" ? "" : ` -X ${method}`} "${address}"`,
    ...(operation["x-parley-needs"] === "nothing" ? [] : [`-H "authorization: Bearer $PARLEY_KEY"`]),
    ...(operation.parameters ?? []).flatMap(({ name, in: place, required }) =>
      place === "header" && required === true ? [`-H '${name}: "1"'`] : [],
    ),
    ...(type === undefined
      ? []
      : [`-H 'content-type: ${type}'`, `-d '${JSON.stringify(exampleOf(schema)).replaceAll("'", "’")}'`]),
  ].join(" \\\n  ");
}
