// `'Sheet'!A1:C9` as Range.address gives it, as an area and a sheet.
import { parseAddress, parseReference, type Area } from '../workbook/address';

export function areaOfAddress(address: string): Area | null {
  return parseReference(address)?.area ?? parseAddress(address);
}

export const sheetOfAddress = (address: string): string => parseReference(address)?.sheet ?? '';
