// New workbooks that an add-in asks for: made from a file in Base64, then opened in a window of their own. The host has no
// second window: it keeps what would stand there, for whoever wants to look.
import { declareClass } from '../declare';
import { invalidArgument, notFound } from '../errors';
import type { NewWorkbook, Session } from '../session';
import { text } from '../values';

const workbookCreatedClass = declareClass<NewWorkbook>('WorkbookCreated', {
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    Open: (created) => {
      created.isOpen = true;
    },
  },
});

/** How a file begins that is a zip archive, as every .xlsx file is: PK and two bytes more. */
const ZIP = /^UEsDB/;

function base64Of(given: unknown): string | null {
  if (given === null || given === undefined) return null;
  const base64 = text(given);
  if (!ZIP.test(base64)) throw invalidArgument();
  return base64;
}

/** The methods of the application that make one, and find it again. */
export const newWorkbooks = {
  CreateWorkbook: (_target: null, [base64]: unknown[], session: Session) => {
    const id = String(session.newWorkbooks.length + 1);
    const created: NewWorkbook = { id, base64: base64Of(base64), isOpen: false };
    session.newWorkbooks.push(created);
    return workbookCreatedClass(created);
  },
  _GetWorkbookCreatedById: (_target: null, [id]: unknown[], session: Session) => {
    const created = session.newWorkbooks.find((each) => each.id === id);
    if (!created) throw notFound();
    return workbookCreatedClass(created);
  },
};
