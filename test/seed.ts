import fc from "fast-check";

/** Every run tries the same examples, so that a red run is red again; `FC_SEED=random` looks for new ones, a number repeats them. */
const wanted = process.env["FC_SEED"] ?? "20261124";
const seed = wanted === "random" ? Math.trunc(Math.random() * 2 ** 31) : Number(wanted);
if (!Number.isSafeInteger(seed)) throw new Error(`FC_SEED=${wanted}: a whole number or "random"`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
