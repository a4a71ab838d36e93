import type { FeedbackStore } from "../../ports/feedback.ts";
import type { Connection } from "./connection.ts";

export function sqliteFeedback({ db, read, write }: Connection): FeedbackStore {
  const insert = db.prepare("INSERT INTO feedback (day, outcome, rules, helpful, knowledge) VALUES (?, ?, ?, ?, ?)");
  const summary = db.prepare(
    "SELECT outcome, sum(helpful) AS helpful, sum(1 - helpful) AS unhelpful FROM feedback GROUP BY outcome ORDER BY outcome",
  );
  return {
    add: ({ day, outcome, rules, helpful, knowledge }) =>
      write(() => void insert.run(day, outcome, JSON.stringify(rules), helpful ? 1 : 0, knowledge)),
    summary: () =>
      read(() => summary.all().map((row) => ({ ...(row as { outcome: string; helpful: number; unhelpful: number }) }))),
  };
}
