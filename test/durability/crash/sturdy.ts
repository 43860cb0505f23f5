/** A brand and a protocol that write in every way a case can: effects, clocks, delays, further mentions, events, an end. */
export const STURDY_BRAND = {
  id: "sturdy",
  name: "Sturdy",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  leads: { desk: { title: "Desk" } },
};

const nothingToDo = { type: "notify", params: { lead: "desk", text: "Nobody answered yet" } };

/** Every case comes to its end within some seconds, whatever happens to it. */
export const STURDY_PROTOCOL = {
  parley: 1,
  id: "sturdy",
  title: "Ends by itself",
  clocks: { word: { title: "First word", within: "PT1S", answers: "due" } },
  messages: { hello: { en: "Hello {{ author.handle }}, we are looking into it." } },
  machine: {
    id: "sturdy",
    initial: "answering",
    states: {
      answering: {
        entry: [
          { type: "decide", params: { respond: "yes", channel: "public", offline: "no", because: "somebody wrote" } },
          { type: "lead", params: { to: "desk", because: "there is one" } },
          { type: "startClock", params: { clock: "word" } },
          { type: "reply", params: { message: "hello" } },
          { type: "notify", params: { lead: "desk", text: "A new case" } },
        ],
        on: {
          mention: { target: "answering", reenter: true },
          "reply.sent": { target: "answered", actions: [{ type: "stopClock", params: { clock: "word" } }] },
          "clock.word.due": { actions: [nothingToDo] },
        },
        after: { PT2S: "closed" },
      },
      answered: { after: { PT1S: { target: "closed", actions: [nothingToDo] } } },
      closed: { type: "final", meta: { outcome: "answered" } },
    },
  },
};
