// Closing a record: Excel's own reading of what was written goes into it.
import { blockArea, markedBy } from '../workbook/ours';
import type { Content } from '../workbook/content';
import type { Edit } from '../workbook/edit';
import { closing, withReading } from '../workbook/operation';
import { blockKey, withUpdateReading } from '../workbook/updateReading';
import { absent } from '../workbook/undo';
import { withImportReading } from '../workbook/importReading';
import type { OperationRecord } from '../workbook/record/record';
import type { StoredRecord } from '../workbook/record/store';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { queueFormulas } from './read';
import { queueMonths, queueNamed } from './readMonths';
import { namedOfRecord } from '../workbook/importNamed';

/** Queues what is needed to close the record; the closed record is there after the next sync. */
export function queueReading(
  context: Excel.RequestContext,
  record: OperationRecord,
  snapshot?: WorkbookSnapshot,
): () => OperationRecord {
  const { body } = record;
  if (body.kind === 'import') {
    // An import of nothing but short tables has no months to read.
    const table =
      body.table === '' ? () => null : queueMonths(context, body.table, body.sheet, body.monthColumn);
    const named = snapshot ? namedOfRecord(snapshot, body).map((cell) => queueNamed(context, cell)) : [];
    return () => ({
      ...record,
      body: withImportReading(
        body,
        table(),
        named.map((read) => read()),
      ),
    });
  }
  const reads = body.sheets.flatMap((sheet) => {
    const now = snapshot && markedBy(snapshot, record.id, sheet.key)[0];
    const worksheet = context.workbook.worksheets.getItem(now?.name ?? sheet.name);
    return sheet.blocks.map((block) => {
      const area = (now && blockArea(now, block.id)) ?? block.area;
      const read = queueFormulas(worksheet, area, 'formulasR1C1');
      return { key: blockKey(sheet.key, block.id), read };
    });
  });
  return () => {
    const found = new Map<string, Content[][]>(reads.map(({ key, read }) => [key, read()]));
    const read = body.kind === 'build' ? withReading(body, found) : withUpdateReading(body, found);
    return { ...record, body: read };
  };
}

/** The edits that close it; `snapshot` where the work may have been closed in part before. */
export function closingEdits(
  stored: Pick<StoredRecord, 'headPart' | 'parts' | 'latest'>,
  record: OperationRecord,
  snapshot?: WorkbookSnapshot,
): Edit[] {
  const edits = closing(stored, record);
  return snapshot ? edits.filter((edit) => !absent(snapshot, edit)) : edits;
}
