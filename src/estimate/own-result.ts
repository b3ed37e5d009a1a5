/** What the other results of a model call its own: `margin: result / income`. */
export const OWN = 'result';
