/** Loaded before a process under test: its clock runs FAST_CLOCK="BEGAN,SPEED" times as fast, so that half a minute passes in a second. Timers keep their pace. */
const [began = 0, speed = 1] = (process.env["FAST_CLOCK"] ?? "").split(",").map(Number);
const Real = Date;
const now = (): number => Math.floor(began + (Real.now() - began) * speed);

class FastDate extends Real {
  constructor(...args: readonly unknown[]) {
    if (args.length === 0) super(now());
    else super(...(args as [number]));
  }
  static override now = now;
}
globalThis.Date = FastDate as DateConstructor;
