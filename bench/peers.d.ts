// The parts of untyped peers that are measured beside ours, or compared with them.
declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  const jStat: {
    readonly binomial: { cdf(k: number, n: number, p: number): number };
    readonly normal: Distribution;
    readonly weibull: Distribution;
    betaln(a: number, b: number): number;
    combinationln(n: number, k: number): number;
    median(values: readonly number[]): number;
    percentile(values: readonly number[], share: number): number;
  };
  export default { jStat };
}
