const { default: Sequencer } = require('@jest/test-sequencer');

/** Where one file takes minutes, none may be left over at the end while the other processors rest. */
const FIRST = ['launch', 'package', 'browser'];

module.exports = class LongOnesFirst extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => {
      const at = FIRST.indexOf(context.config.displayName.name);
      return at < 0 ? FIRST.length : at;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
