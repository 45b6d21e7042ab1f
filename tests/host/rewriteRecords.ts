// Records as earlier releases wrote them: without what has been added since, and each in one part that holds everything.
import type { Workbook } from '../../host/model/types';
import { piecesOf, pieceXml } from '../../src/workbook/record/codec';
import { readStore } from '../../src/workbook/record/store';
import type { OperationRecord } from '../../src/workbook/record/record';

export function rewriteRecords(
  { customXmlParts }: Workbook,
  change: (record: OperationRecord) => OperationRecord,
): void {
  for (const { record, head, headPart, parts } of readStore(customXmlParts).records) {
    if (!record) throw new Error('a damaged record');
    const [fresh, ...rest] = piecesOf(change(record), head.version);
    const data = rest.map((piece) => piece.data).join('');
    for (const id of parts.filter((each) => each !== headPart))
      customXmlParts.splice(
        customXmlParts.findIndex((part) => part.id === id),
        1,
      );
    const part = customXmlParts.find(({ id }) => id === headPart);
    if (part) part.xml = pieceXml({ ...head, sum: fresh.sum, pieces: 1, data });
  }
}
