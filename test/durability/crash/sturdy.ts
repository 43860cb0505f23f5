/** A brand and a protocol that write in every way a case can: effects, clocks, delays, incidents, papers on the desk, an end. */
export const STURDY_BRAND = {
  id: "sturdy",
  name: "Sturdy",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  leads: { desk: { title: "Desk" } },
  topics: { bags: { title: "Bags", terms: ["bag", "bags"] }, seats: { title: "Seats", terms: ["seat", "seats"] } },
};

const nothingToDo = { type: "notify", params: { lead: "desk", text: "Nobody answered yet" } };
const noted = { type: "log", params: { text: "heard of it" } };

/** Every case comes to its end within some seconds, whatever happens to it. Titles make versions that differ in nothing else. */
export function sturdyProtocol(title: string): { readonly [key: string]: unknown } {
  return {
    parley: 1,
    id: "sturdy",
    title,
    clocks: { word: { title: "First word", within: "PT1S", answers: "due" } },
    messages: { hello: { en: "Hello {{ author.handle }}, we are looking into it." } },
    events: { "crisis.on": { title: "A crisis begins" }, "approval.wanted": { title: "Somebody wants an approval" } },
    onError: "failed",
    machine: {
      id: "sturdy",
      initial: "answering",
      on: {
        "incident.opened": { actions: [noted] },
        "crisis.on": { actions: [{ type: "holdPublishing", params: { because: "a crisis" } }] },
      },
      states: {
        answering: {
          entry: [
            { type: "decide", params: { respond: "yes", channel: "public", offline: "no", because: "somebody wrote" } },
            { type: "lead", params: { to: "desk", because: "there is one" } },
            { type: "startClock", params: { clock: "word" } },
            { type: "openIncident", params: { because: "many write about it" } },
            { type: "reply", params: { message: "hello" } },
            { type: "notify", params: { lead: "desk", text: "A new case" } },
          ],
          on: {
            mention: { target: "answering", reenter: true },
            "mention.edited": { actions: [noted] },
            "mention.deleted": { actions: [noted] },
            "approval.wanted": "approving",
            "reply.sent": { target: "answered", actions: [{ type: "stopClock", params: { clock: "word" } }] },
            "clock.word.due": { actions: [nothingToDo] },
          },
          after: { PT2S: "closed" },
        },
        approving: {
          entry: [{ type: "requestApproval", params: { from: "desk", because: "it was wanted" } }],
          on: { "approval.granted": "answered", "approval.refused": "answered" },
          after: { PT2S: "closed" },
        },
        answered: { after: { PT1S: { target: "closed", actions: [nothingToDo] } } },
        failed: { after: { PT1S: "closed" } },
        closed: { type: "final", meta: { outcome: "answered" } },
      },
    },
  };
}
