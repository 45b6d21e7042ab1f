// What changes sheets, as one chunk.
export { build } from './build';
export { fillMonths } from './fill';
export { endMonth } from './monthEnd';
export { fillTable } from './fillTable';
export { update } from './update';
export { recoverWork, undoOperations } from './undo';
