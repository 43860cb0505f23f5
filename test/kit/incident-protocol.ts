import type { OutgoingEffect } from "@parley/server";
import { exampleFile } from "./example.ts";
import { openExample, type OpenExample } from "./open-example.ts";

/** The airline's brand under the protocol below, at work, with what it sends. */
export async function openIncidents(): Promise<{ readonly example: OpenExample; readonly sent: OutgoingEffect[] }> {
  const sent: OutgoingEffect[] = [];
  const example = await openExample({
    effects: {
      name: "test",
      deliver(effect) {
        sent.push(effect);
        return Promise.resolve({ outcome: "delivered" });
      },
    },
  });
  example.parley.publish(incidentProtocol());
  example.parley.start();
  return { example, sent };
}

/**
 * A small protocol for the airline's brand: every mention is left to the front line, wants an incident, and waits until it is
 * resolved. A case holds publishing while `crisis` is on, which the protocol's own events `crisis.on` and `crisis.off` say.
 */
export function incidentProtocol(): { readonly protocol: unknown; readonly brand: unknown } {
  const decide = {
    respond: "yes",
    due: "none",
    lead: "frontline",
    channel: "public",
    offline: "none",
    because: "a test",
  };
  const protocol = {
    parley: 1,
    id: "airline-care",
    title: "Incidents",
    events: {
      "crisis.on": { title: "A crisis begins" },
      "crisis.off": { title: "A crisis ends" },
    },
    machine: {
      id: "incidents",
      initial: "waiting",
      states: {
        waiting: {
          entry: [
            { type: "decide", params: decide },
            { type: "openIncident", params: { because: "many at once" } },
          ],
          on: {
            "incident.opened": { actions: [{ type: "log", params: { text: "an incident opened" } }] },
            "incident.closed": { actions: [{ type: "log", params: { text: "an incident closed" } }] },
            "crisis.on": { actions: [{ type: "holdPublishing", params: { because: "a crisis" } }] },
            "crisis.off": { actions: [{ type: "releasePublishing" }] },
            "case.resolved": "resolved",
          },
        },
        resolved: { type: "final", output: { outcome: "resolved" } },
      },
    },
    onError: "waiting",
  };
  return { protocol, brand: JSON.parse(exampleFile("airline-care", "brand.json")) as unknown };
}
