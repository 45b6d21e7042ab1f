// How long a law is tried. `npm test` tries it as often as finds what breaks it by itself; `npm run test:deep` tries the
// same law far longer, with another seed every time. Only tests that import this are part of the deep run.

const DEEP = process.env['DEEP'] === '1';

/** A number of runs or of rows: one for every test run, one for the deep one. */
export const often = (usual: number, deep: number): number => (DEEP ? deep : usual);

/** The seed of a law that `npm test` always begins at the same place; the deep run's own seed there. */
export const seedOf = (usual: number): number => (DEEP ? Number(process.env['FC_SEED']) : usual);
