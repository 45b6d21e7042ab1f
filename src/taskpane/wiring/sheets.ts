// What changes sheets, as one chunk.
export { build } from '../../work/build';
export { inAreas } from '../../work/changedAreas';
export { copyPlanToTargets } from '../../work/copyPlan';
export { fillMonths } from '../../work/fill';
export { endMonth } from '../../work/monthEnd';
export { fillTable } from '../../work/fillTable';
export { update } from '../../work/update';
export { recoverWork } from '../../work/recover';
export { undoOperations } from '../../work/undo';
