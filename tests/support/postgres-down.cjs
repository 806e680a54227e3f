module.exports = async () => globalThis.humasPostgres?.stop();
