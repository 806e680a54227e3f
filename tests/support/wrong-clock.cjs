/** `node -r` this, and the process believes that it is HUMAS_CLOCK_OFF seconds later (or earlier) than it is. */
const offMs = Number(process.env.HUMAS_CLOCK_OFF) * 1000;
const { now } = Date;

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [now() + offMs]));
  }
  static now() {
    return now() + offMs;
  }
};
