/** Sample content, so that a newcomer sees a newsroom and not an empty table. Invented for this project. */
export { loadSample } from './load';
export { removeSample } from './remove';
