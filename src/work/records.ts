// What the pane shows of an import: light, so that it opens without the reading itself (reading.ts).
export { otherSources } from '../crm/channels';
export { planImport, type FileRole } from '../crm/join/plan';
export { NEEDED_FIELDS } from '../crm/mapping';
export { isProblem } from '../crm/problem';
export type * from '../crm/contract';
export type { ProgrammeResult } from '../crm/programmes/result';
export type { TouchResult } from '../crm/touches/result';
