/** The probability that belongs to log odds. */
export const logistic = (logOdds: number): number =>
  logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));

/** The log odds of a probability; infinite at 0 and 1. */
export const logit = (probability: number): number => Math.log(probability / (1 - probability));
