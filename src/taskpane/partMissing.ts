// A part of the pane that is loaded when first needed, and is not there: a release has replaced it, or the connection is
// gone; the browser does not tell which.

/** Of the import's worker; the bundler makes an error of its own of every other part. */
export class PartMissing extends Error {}

export function isPartMissing(error: unknown): boolean {
  return error instanceof PartMissing || (error instanceof Error && error.name === 'ChunkLoadError');
}
