// Protection of a sheet and of the workbook's structure. Passwords are not modelled: what needs one fails.
import type { Sheet } from '../../model/types';
import { declareClass } from '../declare';
import { HostError, notImplemented } from '../errors';
import type { Session } from '../session';

function refusePassword(password: unknown): void {
  if (password !== undefined && password !== null && password !== '')
    throw notImplemented('protection with a password');
}

export const worksheetProtectionClass = declareClass<Sheet>('WorksheetProtection', {
  scalars: { Protected: { get: (sheet) => sheet.protection.protected } },
  methods: {
    Protect: (sheet, [, password], session) => {
      refusePassword(password);
      if (sheet.protection.protected) throw new HostError('InvalidOperation');
      sheet.protection.protected = true;
      session.changed = true;
    },
    Unprotect: (sheet, [password], session) => {
      refusePassword(password);
      sheet.protection.protected = false;
      session.changed = true;
    },
  },
});

export const workbookProtectionClass = declareClass<null>('WorkbookProtection', {
  scalars: { Protected: { get: (_target, session: Session) => session.workbook.structureProtected } },
  methods: {
    Protect: (_target, [password], session) => {
      refusePassword(password);
      session.workbook.structureProtected = true;
      session.changed = true;
    },
    Unprotect: (_target, [password], session) => {
      refusePassword(password);
      session.workbook.structureProtected = false;
      session.changed = true;
    },
  },
});
