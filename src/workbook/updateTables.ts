// Tables after an update: those that are there take in their new rows and columns, new blocks become tables.
import type { SheetPlan } from '../sheets/language/plan';
import type { Edit } from './edit';
import { tableLooks } from './sheetSteps';
import type { BlockLayout } from './updateLayout';
import type { Structure } from './updateStructure';

export interface TableEdits {
  readonly grown: readonly Edit[];
  readonly added: readonly Edit[];
}

/** Who the column at a table's left edge is. */
function firstColumn({ columns }: BlockLayout): string | undefined {
  const places = [...columns].sort(([, a], [, b]) => a - b);
  return places[0]?.[0];
}

export function tableEdits(sheet: string, plan: SheetPlan, structure: Structure): TableEdits {
  const [grown, added]: [Edit[], Edit[]] = [[], []];
  for (const { id, table } of plan.blocks) {
    const final = structure.final.blocks.find((block) => block.id === id);
    if (!table || !final || final.table === null) continue;
    const before = structure.before.blocks.find((block) => block.id === id);
    const { area } = final;
    if (!before)
      added.push(
        { kind: 'addTable', sheet, area, name: table.name },
        ...tableLooks({ name: sheet, blocks: plan.blocks.filter((block) => block.id === id) }),
      );
    else if (before.area.rows !== area.rows || before.area.columns !== area.columns)
      grown.push({
        kind: 'resizeTable',
        sheet,
        name: final.table,
        area,
        isAnchored: firstColumn(before) === firstColumn(final),
      });
  }
  return { grown, added };
}
