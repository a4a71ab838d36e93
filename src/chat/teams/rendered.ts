/** A message as Teams takes it. */
export type Rendered = {
  /** Markdown above the card: the headline, or all of a short message. */
  text: string;
  /** The AI label and the citations; botbuilder strips them unless it is patched. */
  entities: readonly object[];
  /** Adaptive Card 1.5. */
  card: object | null;
  /** Whether Teams shows its thumbs (channelData.feedbackLoop). */
  feedback: boolean;
  /** What notifications say, as plain text. */
  summary: string;
};
