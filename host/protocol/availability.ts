// Since which ExcelApi a member exists. A host of an older version refuses the newer ones, as that Excel would, even
// where the library lets them through.
import { SINCE } from './since';

function compare(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

export function since(type: string, member: string): string {
  return SINCE.get(`${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`) ?? '1.1';
}

export function availableAt(type: string, member: string, apiVersion: string): boolean {
  return compare(since(type, member), apiVersion) <= 0;
}
