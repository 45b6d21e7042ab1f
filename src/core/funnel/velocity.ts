// Sales velocity: the revenue an open pipeline brings per day.

/** opportunities × deal × win ÷ cycle; `cycle` in days, the result in money per day. */
export function velocity(opportunities: number, deal: number, win: number, cycle: number): number {
  return (opportunities * deal * win) / cycle;
}
