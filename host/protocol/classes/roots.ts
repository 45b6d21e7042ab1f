// The objects the client begins with: the workbook, and the services behind the library's own back.
import { declareClass, type Bound } from '../declare';
import type { Session } from '../session';
import { workbookClass } from './workbook';

/** Where the custom functions runtime reports: that it is ready, and what its functions gave. */
const customFunctionsClass = declareClass<null>('CustomFunctions', {
  methods: {
    SetInvocationArrayResults: (_target, [results], session: Session) =>
      session.receiveFunctionResults(Array.isArray(results) ? results : []),
    SetInvocationResults: (_target, [results], session: Session) =>
      session.receiveFunctionResults(Array.isArray(results) ? results : []),
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
});

const customFunctionsContainerClass = declareClass<null>('CustomFunctionsContainer', {
  navigations: { CustomFunctions: () => customFunctionsClass(null) },
});

const addinServiceClass = declareClass<null>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

export function rootFor(name: string): Bound | undefined {
  switch (name) {
    case '':
      return workbookClass(null);
    case 'Microsoft.ExcelServices.CustomFunctions':
      return customFunctionsClass(null);
    case 'Microsoft.ExcelServices.CustomFunctionsContainer':
      return customFunctionsContainerClass(null);
    case 'Microsoft.InternalService.AddinInternalService':
      return addinServiceClass(null);
    default:
      return undefined;
  }
}
