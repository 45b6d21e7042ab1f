/** The header that a mapping means: the same text, or the same but for spaces and capitals if only one is. */
export function findHeader(name: string, headers: readonly string[]): string | null {
  if (headers.includes(name)) return name;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const alike = headers.filter((header) => plain(header) === plain(name) && header !== '');
  return alike.length === 1 ? alike[0]! : null;
}
