/** Nobody decides by a number: from these values on it is called high, or medium. */
const HIGH = 0.75;
const MEDIUM = 0.5;

export const confidenceWord = (confidence: number): 'high' | 'medium' | 'low' =>
  confidence >= HIGH ? 'high' : confidence >= MEDIUM ? 'medium' : 'low';
