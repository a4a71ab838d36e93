/** A thumb, without person: what was answered, under which rules. */
export type Feedback = { day: string; outcome: string; rules: readonly string[]; helpful: boolean; knowledge: string };
export type FeedbackStore = {
  add(feedback: Feedback): Promise<void>;
  summary(): Promise<{ outcome: string; helpful: number; unhelpful: number }[]>;
};
