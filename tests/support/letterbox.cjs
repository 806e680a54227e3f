const fs = require('node:fs');

/** An e-mail provider of Strapi's: letters land in a file, one a line. While `${file}.closed` exists it refuses them. */
module.exports = {
  init: ({ file }, { defaultFrom }) => ({
    async send(letter) {
      if (fs.existsSync(`${file}.closed`)) throw new Error('451 come back later');
      fs.appendFileSync(file, `${JSON.stringify({ from: defaultFrom, ...letter })}\n`);
    },
  }),
};
