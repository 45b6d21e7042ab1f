// Fills the address into manifest.xml. The development copy gets an id, a name and a namespace of its own, so that it can
// be sideloaded beside the released add-in without the two claiming the same functions.

export interface ManifestOptions {
  /** https address without a trailing slash. */
  readonly address: string;
  readonly development: boolean;
}

const DEVELOPMENT_ID = '0c7de0a4-4b1f-4f0f-8d35-7e2b54a1c6d9';

export function fillManifest(source: string, { address, development }: ManifestOptions): string {
  const filled = source.replaceAll('{{PUBLIC_URL}}', address);
  if (!development) return filled;
  return filled
    .replace(/<Id>[^<]+</, `<Id>${DEVELOPMENT_ID}<`)
    .replace(
      '<DisplayName DefaultValue="Lifecycle Funnel"/>',
      '<DisplayName DefaultValue="Lifecycle Funnel (development)"/>',
    )
    .replace('</Metadata>', '</Metadata>\n            <Namespace resid="Functions.Namespace"/>')
    .replace(
      '</bt:ShortStrings>',
      '  <bt:String id="Functions.Namespace" DefaultValue="DEV"/>\n      </bt:ShortStrings>',
    );
}
