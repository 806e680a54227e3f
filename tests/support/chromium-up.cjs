/** The browser is unpacked once: two suites that unpack it at the same time start a half-written one. */
module.exports = async () => {
  process.env.HUMAS_CHROMIUM ??= await (await import('@sparticuz/chromium')).default.executablePath();
};
