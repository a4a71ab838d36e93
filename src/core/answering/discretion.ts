import { commandIn } from "../reading/commands.ts";
import type { Answer } from "./answer.ts";

/** Matters that can make trouble for whoever is seen asking: nobody else reads these, whatever is set. */
const DELICATE_TOPICS = [
  "harassment",
  "coercion",
  "monitoring",
  "works_council",
  "works_council_communication",
  "own_absence",
];

/** Whether an answer is for its asker's eyes alone. */
export const isDelicate = ({ outcome, topic, decisions, read }: Answer): boolean =>
  outcome === "incident" ||
  outcome === "escalate" ||
  (topic !== null && DELICATE_TOPICS.includes(topic)) ||
  read.some(({ dimension, values }) => dimension === "data" && values.some(isSpecial)) ||
  decisions.some(({ situation }) => situation["data"]?.every(isSpecial));

const isSpecial = (kind: string): boolean => kind !== "ordinary";

/** Words after which nobody else should read along, however the question is decided. */
const DELICATE_WORDS =
  /betriebsr[aä]t|personalr[aä]t|gewerkschaft|schwerbehindert|works council|trade union|\bunion rep|bel[aä]e?stig|mobb|stalk|beleidig|sexuell|sexual|anz(?:ü|ue)glich|bedroh|droht|nackt|nudes|dick ?pic|harass|bully|bullied|krank|schwanger|sick note|pregnan/i;

/** What these show is somebody's own, and nobody else's business. */
const OWN_COMMANDS = ["data", "forget", "tickets"];

/** The same of a question, before it is answered. */
export const soundsDelicate = (text: string): boolean =>
  DELICATE_WORDS.test(text) || OWN_COMMANDS.includes(commandIn(text)?.command ?? "");
