import { describe, expect, it } from "vitest";
import { Brand } from "../protocol/brand.ts";
import { compileTriage, type MentionToRead } from "./triage.ts";

const brand = Brand.parse({
  id: "skylark",
  name: "Skylark Air",
  timeZone: "Europe/Dublin",
  languages: ["en", "es", "fr", "de", "it", "pt", "nl"],
  handles: ["SkylarkAir"],
  topics: {
    bags: { title: "Bags", terms: ["bag*", "suitcase*", "koffer*"] },
    crew: { title: "Crew", terms: ["crew", "staff"] },
  },
});
const author = {};
const triage = compileTriage(brand);

function read(text: string, more: Partial<MentionToRead> = {}) {
  return triage.read({ text, author, tagged: true, ...more });
}

describe("triage", () => {
  it.each([
    ["complaint", "Two hours late and your staff were rude"],
    ["complaint", "not happy with the crew at all"],
    ["complaint", "thanks for nothing"],
    ["complaint", "Bravo, only three hours late today 👏🙄"],
    ["complaint", "The crew were lovely but the cabin was filthy"],
    ["praise", "What a lovely crew, thank you so much!"],
    ["praise", "No delays, no stress, great flight"],
    ["praise", "❤️"],
    ["question", "Do you fly to Bilbao in winter?"],
    ["question", "how many bags can I take"],
    ["request", "Where is my suitcase?"],
    ["request", "Mein Koffer ist nicht angekommen"],
    ["request", "I want my money back, you pathetic clowns"],
    ["request", "quiero cambiar mi vuelo"],
    ["press", "I'm a journalist at the Herald, could you comment on the strike?"],
    ["abuse", "you absolute idiots"],
    ["spam", "🚀 Double your bitcoin, link in bio"],
    ["unknown", "so it begins"],
    ["unknown", "hello?"],
  ])("reads %s: %s", (intent, text) => {
    expect(read(text).facts.intent).toBe(intent);
  });
  it("takes an insult with a reason for a complaint, and still sees the insult", () => {
    expect(read("you clowns, the cabin was filthy").facts).toMatchObject({ intent: "complaint", abusive: true });
  });
  it("takes somebody who is angry about their own bag for a request", () => {
    expect(read("Disgraceful. My bag is lost and nobody answers the phone").facts).toMatchObject({
      intent: "request",
      sentiment: "negative",
    });
  });
  it.each([
    "Stranded at Gatwick tonight with a baby and no hotel",
    "My son is 8 and alone at the gate, please help",
    "Estamos tirados en el aeropuerto, esta noche sin hotel",
    "Mein Vater braucht Insulin, wir sitzen jetzt am Flughafen fest",
  ])("sees that it is urgent: %s", (text) => {
    expect(read(text).facts.urgent).toBe(true);
  });
  it.each([
    "We were stranded in Rome last year",
    "Can I take insulin on board?",
    "What happens if we are stranded?",
    "Great flight tonight, the baby slept",
    "I need to change my flight now",
  ])("sees no urgency: %s", (text) => {
    expect(read(text).facts.urgent).toBe(false);
  });
  it.each([
    "Third time I write, still no answer",
    "Ya he llamado y nadie contesta",
    "J'ai appelé hier, personne ne répond",
    "Schon dreimal angerufen, keine Antwort",
  ])("sees that they asked before: %s", (text) => {
    expect(read(text).facts.priorContact).toBe(true);
  });
  it("needs two signs of spam, because spam gets no answer", () => {
    expect(read("my promo code is rejected").facts.intent).not.toBe("spam");
  });
  it("makes nothing of chatter that is not to us", () => {
    expect(read("The crew of that plane walked past us in the terminal today", { tagged: false }).facts.intent).toBe(
      "unknown",
    );
    expect(read("The crew of that plane walked past us in the terminal today").facts.intent).toBe("complaint");
  });
  it("believes the sender's language, and reads the words in their own", () => {
    expect(read("Mein Koffer ist nicht angekommen", { language: "en" }).facts).toMatchObject({
      language: "en",
      intent: "request",
    });
  });
  it("falls back on the author's language, then on the brand's first", () => {
    expect(read("👀", { author: { ...author, language: "nl" } }).facts.language).toBe("nl");
    expect(read("👀").facts.language).toBe("en");
  });
  it("lets the sender's own triage win", () => {
    const { facts, because } = read("Where is my suitcase?", {
      triage: { intent: "praise", topics: [], urgent: true },
    });
    expect(facts).toMatchObject({ intent: "praise", topics: [], urgent: true, confidence: 1, language: "en" });
    expect(because).toContainEqual({ fact: "intent", value: "praise", because: "said by the sender", confidence: 1 });
  });
  it("quotes the words that showed a fact", () => {
    const { because } = read("Where is my Suitcase?");
    expect(because).toContainEqual(expect.objectContaining({ fact: "topics", because: "Suitcase" }));
    expect(because.find(({ fact }) => fact === "intent")?.because).toContain("Suitcase");
  });
  it("is surer of many signs than of few", () => {
    expect(read("Filthy cabin, rude staff, three hours late").facts.confidence).toBeGreaterThan(
      read("Nice seats, pity about the delay").facts.confidence,
    );
  });
  it("reads 20,000 characters of nothing but cues", () => {
    expect(read("my bag lost, not happy? ".repeat(830)).facts.intent).toBe("request");
  });
});
