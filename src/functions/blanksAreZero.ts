// Does this Excel hand a blank cell over as 0? Office LTSC 2021 and older do, newer ones give null. Nothing says so; the
// requirement set that came with the newer ones is the nearest sign.

/** The part of `Office.context.requirements` that is used. */
export interface Requirements {
  isSetSupported(name: string, version: string): boolean;
}

/** Asked until the client library knows its Excel, and then once. Without the library, as where tests run, there is none. */
export function blanksAreZero(requirements: () => Requirements | undefined): () => boolean {
  let known: boolean | undefined;
  return () => {
    if (known !== undefined) return known;
    const library = requirements();
    if (library === undefined) return false;
    known = !library.isSetSupported('CustomFunctionsRuntime', '1.4');
    return known;
  };
}
