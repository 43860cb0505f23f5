import { durableMentions } from "./durable-mentions.ts";

await durableMentions();
