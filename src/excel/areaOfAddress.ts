// `'Sheet'!A1:C9` as Range.address gives it, as an area.
import { parseAddress, parseReference, type Area } from '../workbook/address';

export function areaOfAddress(address: string): Area | null {
  return parseReference(address)?.area ?? parseAddress(address);
}
