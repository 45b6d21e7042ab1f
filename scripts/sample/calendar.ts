// Months and amounts as the sample's export writes them.

/** YYYY-MM of a date, '' of a blank one. */
export const monthOf = (date: string): string => date.slice(0, 7);
export const amountOf = (text: string): number => Number(text.replace(/,/g, '') || 0);

export function monthsFrom(first: string, count: number): string[] {
  const [year, month] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + index, 1)).toISOString().slice(0, 7),
  );
}
