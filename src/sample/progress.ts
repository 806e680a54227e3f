export type Log = (line: string) => void;

const STEPS_SHOWN = 10;

/** Says how far a long step is: ten lines in all, readable in a terminal as well as in a log file. */
export function progressOf(title: string, total: number, log: Log) {
  const startedAt = Date.now();
  let done = 0;
  return {
    step(label: string) {
      done += 1;
      const isShown = Math.floor((done * STEPS_SHOWN) / total) > Math.floor(((done - 1) * STEPS_SHOWN) / total);
      if (isShown) log(`${title}: ${String(Math.round((done / total) * 100)).padStart(3)} %  ${label}`);
    },
    end(sentence: string) {
      log(`${title}: ${sentence} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    },
  };
}
