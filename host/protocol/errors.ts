// The errors Excel answers with: a code the add-in can act on, a sentence, an HTTP status.

const STATUS: Record<string, number> = {
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidOperation: 400,
  InvalidRequest: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidSelection: 400,
  RangeExceedsLimit: 400,
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

const MESSAGES = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  AccessDenied: 'You cannot perform the requested operation.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
} as const;

export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message?: string) {
    super(message ?? (MESSAGES as Record<string, string>)[code] ?? code);
    this.name = 'HostError';
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code] ?? 500;
  }
}

export function invalidArgument(message?: string): HostError {
  return new HostError('InvalidArgument', message);
}

export function notFound(): HostError {
  return new HostError('ItemNotFound');
}

export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `${member} is not modelled by this host.`);
}
