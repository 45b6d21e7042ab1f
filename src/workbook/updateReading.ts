// What Excel made of an update, for the record. A cell that the analyst had changed is recorded as we would have it: the
// next update must still see that it is the analyst's.
import type { Content } from './content';
import { isBlank, isFormula } from './content';
import { plainText } from './updateAlign';
import type { BlockRecord, UpdateBody } from './record/record';

export function blockKey(sheet: string, block: string): string {
  return `${sheet}/${block}`;
}

type Grid = readonly (readonly Content[])[];

const plain = (content: Content) =>
  typeof content === 'string' && !isFormula(content) ? plainText(content) : content;

/** What was sent, where Excel made something else of it. */
export function sentBeside(sent: Grid, read: Grid): Content[][] {
  return sent.map((line, row) =>
    line.map((content, column) => {
      const now = read[row]?.[column] ?? '';
      if (isBlank(content)) return isBlank(now) ? null : '';
      return plain(content) === now ? null : content;
    }),
  );
}

function read(block: BlockRecord, now: Grid, theirs: readonly (readonly [number, number])[]): BlockRecord {
  const kept = new Set(theirs.map(([row, column]) => `${String(row)}:${String(column)}`));
  const content = block.content.map((line, row) =>
    line.map((intended, column) =>
      kept.has(`${String(row)}:${String(column)}`) ? plain(intended) : (now[row]?.[column] ?? ''),
    ),
  );
  return { ...block, content, sent: sentBeside(block.content, content) };
}

/** @param found formulasR1C1 of each block, by sheet key and block id */
export function withUpdateReading(body: UpdateBody, found: ReadonlyMap<string, Grid>): UpdateBody {
  return {
    ...body,
    sheets: body.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => {
        const key = blockKey(sheet.key, block.id);
        const now = found.get(key);
        return now ? read(block, now, body.theirs[key] ?? []) : block;
      }),
    })),
  };
}
