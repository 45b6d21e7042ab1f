// Net promoter score: would customers recommend us?
// Source: F. F. Reichheld, "The one number you need to grow", Harvard Business Review 81 (2003), 46–54.

const PROMOTER_FROM = 9;
const DETRACTOR_TO = 6;

/** 100 × (share of 9–10 − share of 0–6); NaN is no answer, and at least one score is an answer. */
export function netPromoterScore(scores: ArrayLike<number>): number {
  let answers = 0;
  let balance = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? NaN;
    if (Number.isNaN(score)) continue;
    answers++;
    if (score >= PROMOTER_FROM) balance++;
    else if (score <= DETRACTOR_TO) balance--;
  }
  return (100 * balance) / answers;
}
