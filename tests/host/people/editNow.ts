// One edit of a person, made at once in the workbook that is open; whether Excel let them.
import type { Edit } from '../../../host/people/edits';
import type { RunningExcel } from '../../../host/node';

export async function editNow({ host, Excel: client }: RunningExcel, edit: Edit): Promise<boolean> {
  host.colleague.plan([{ before: 1, edit }]);
  const context = new client.RequestContext();
  context.workbook.load('name');
  await context.sync();
  const { made } = host.colleague;
  host.colleague.plan([]);
  return made.every(({ refused }) => refused === undefined);
}
