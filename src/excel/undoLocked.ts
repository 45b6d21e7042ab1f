// A workbook in which nothing can be taken back.
import { refuse, type Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export function locked({ readOnly, structureProtected }: WorkbookSnapshot): Refused | null {
  if (readOnly) return refuse({ code: 'readOnly' });
  return structureProtected ? refuse({ code: 'structureProtected' }) : null;
}
