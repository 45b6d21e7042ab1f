// Limits of a share that is the end of a curve, such as who is still warm, or won: they stay between 0 and 1.

/**
 * A limit p^exp(z·e ÷ −ln p) of the share p, 0 < p < 1, whose standard error is e·p: z > 0 for the lower and < 0 for the
 * upper one.
 * Source: J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data", Wiley 1980, section 1.3.
 */
export function logLogLimit(share: number, relativeError: number, z: number): number {
  return Math.pow(share, Math.exp((z * relativeError) / -Math.log(share)));
}
