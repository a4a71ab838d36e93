/** A message as Teams takes it, in no type of its SDK. */
export type Rendered = {
  text: string;
  /** The AI label and citations. */
  entities: readonly object[];
  /** An Adaptive Card 1.5. */
  card: object | null;
  /** Thumbs below the message. */
  feedback: boolean;
  /** What notifications say. */
  summary: string;
};
