/** The server names the parts of a quote, a photo, a correction by their attributes, one a line: `note: Jumlahnya 40.` */
const NAMED = /^(\w+): /gm;

export const labelled = (text: string, label: (name: string) => string) =>
  text.replace(NAMED, (_, name: string) => `${label(name)}: `);
