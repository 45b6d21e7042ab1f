// The life of a record: written before the work as pending, marked as written after its last edit, closed with Excel's
// own reading. Each step is one change of the head, so that no moment is without a true record.
import { isFormula, type Content } from './content';
import type { Edit } from './edit';
import { piecesOf, pieceXml } from './record/codec';
import { BELOW_NAME } from './importMonths';
import { blockKey, sentBeside } from './updateReading';
import { toR1C1 } from './relative';
import type { BlockRecord, BuildBody, OperationRecord, UpdateBody } from './record/record';
import type { StoredRecord } from './record/store';

/** Pieces without their head are no record: the head comes last. */
function handles(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `piece-${index + 1}`);
}

export const HEAD = 'piece-1';
const FIRST_VERSION = 1;

/** The record, the work, and the mark that all of it was done. */
export function recorded(record: OperationRecord, edits: readonly Edit[]): Edit[] {
  const pieces = piecesOf({ ...record, state: 'pending' }, FIRST_VERSION);
  const names = handles(pieces.length);
  const opened = pieces.map((piece, index): Edit => ({
    kind: 'addPart',
    handle: names[index] ?? '',
    xml: pieceXml(piece),
  }));
  const written = pieceXml({ ...pieces[0], state: 'written' });
  return [...opened.reverse(), ...edits, { kind: 'setPart', handle: HEAD, xml: written }];
}

/**
 * @param stored where the record lies; its old pieces go when the new ones count
 * @param record with Excel's own reading in it
 */
export function closing(
  stored: Pick<StoredRecord, 'headPart' | 'parts' | 'latest'>,
  record: OperationRecord,
): Edit[] {
  const [head, ...rest] = piecesOf({ ...record, state: 'closed' }, stored.latest + 1);
  const witnesses: Edit[] = record.body.kind === 'update' ? witnessesAway(record.body) : [];
  const below: Edit[] =
    record.body.kind === 'import' && record.body.grown > 0
      ? [{ kind: 'deleteName', scope: record.body.sheet, name: BELOW_NAME }]
      : [];
  return [
    ...rest.map((piece): Edit => ({
      kind: 'addPart',
      handle: `next-${piece.piece}`,
      xml: pieceXml(piece),
    })),
    ...below,
    { kind: 'setPart', handle: stored.headPart, xml: pieceXml(head) },
    // Only now: taking back work that is not closed needs them.
    ...witnesses,
    ...stored.parts.filter((id) => id !== stored.headPart).map((id): Edit => ({ kind: 'deletePart', id })),
  ];
}

/** The hidden names over new lines have served. */
function witnessesAway(body: UpdateBody): Edit[] {
  return body.updated.flatMap(({ name: scope, inserted }) =>
    inserted.map(({ witness }): Edit => ({ kind: 'deleteName', scope, name: witness })),
  );
}

/**
 * A build with what Excel made of it.
 * @param read formulasR1C1 of each block, by sheet key and block id
 */
export function withReading(
  body: BuildBody,
  read: ReadonlyMap<string, readonly (readonly Content[])[]>,
): BuildBody {
  return {
    ...body,
    sheets: body.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => {
        const content = read.get(blockKey(sheet.key, block.id));
        return content ? { ...block, content, sent: sentBeside(inR1C1(block), content) } : block;
      }),
    })),
  };
}

function inR1C1({ content, area }: BlockRecord): Content[][] {
  return content.map((line, row) =>
    line.map((cell, column) =>
      isFormula(cell) ? (toR1C1(cell, area.row + row, area.column + column) ?? cell) : cell,
    ),
  );
}
