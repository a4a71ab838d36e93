import { expect, test } from "vitest";
import { readRetention, RETENTION } from "../../../src/core/privacy/retention.ts";

const HOUR = 60 * 60 * 1000;

test("what is set counts, the rest stays", () => {
  expect(readRetention("")).toEqual(RETENTION);
  expect(readRetention(" drafts=12h, threads = 3d ,")).toEqual({ ...RETENTION, drafts: 12 * HOUR, threads: 72 * HOUR });
});

test.each([
  "drafts",
  "drafts=12",
  "drafts=12m",
  "drafts=-1h",
  "pictures=3d",
  "drafts=0h",
  "drafts=99999d",
  "toString=3d",
  "drafts=12h x",
])("%s: the part is named", (text) => {
  expect(readRetention(`threads=3d,${text}`)).toContain(`"${text}"`);
});

test("a kind that stands there twice is refused by name: nobody knows which one was meant", () => {
  expect(readRetention("drafts=12h,threads=3d,drafts=12h")).toContain('"drafts" steht zweimal da');
});
