// What changes sheets, as one chunk.
export { build } from './build';
export { fillMonths } from './fill';
export { update } from './update';
export { recoverWork, undoOperations } from './undo';
