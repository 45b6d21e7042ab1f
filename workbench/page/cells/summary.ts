// The sentence at the bottom right: how many cells of the selection hold something, their sum and average.
import type { CellValue } from '../../../host/model/types';
import { isError } from './display';

export interface Summary {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | null;
  /** An error among the cells: a sum would hide it. */
  readonly hasError: boolean;
}

export function summarise(values: Iterable<CellValue>): Summary {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  let hasError = false;
  for (const value of values) {
    if (value === null || value === '') continue;
    filled++;
    if (isError(value)) hasError = true;
    if (typeof value !== 'number') continue;
    numbers++;
    sum += value;
  }
  return { filled, numbers, sum, average: numbers === 0 ? null : sum / numbers, hasError };
}
