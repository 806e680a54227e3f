export { createRounds, type Rounds } from './service';
