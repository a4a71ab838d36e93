import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";

const FIVE_MINUTES = 300;
export type Signed = { body: Buffer; stamp: string | undefined; signature: string | undefined };

/** Whether Slack signed this body within five minutes of now; `clock` where the signature is right and only the time is not, before or after. */
export function verifySignature(
  { body, stamp, signature }: Signed,
  secret: string,
  now: number,
): "right" | "wrong" | "clock" {
  if (!stamp || !/^\d{1,12}$/.test(stamp) || !signature) return "wrong";
  const expected = Buffer.from(
    `v0=${createHmac("sha256", createSecretKey(secret, "utf8")).update(`v0:${stamp}:`).update(body).digest("hex")}`,
  );
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "wrong";
  return Math.abs(now / 1000 - Number(stamp)) > FIVE_MINUTES ? "clock" : "right";
}
