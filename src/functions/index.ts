// The script that Excel loads for its cells: a classic script right after the client library, which provides the globals.
// It asks the library one question, which Excel this is, and calls nothing of it.
import { blanksAreZero, type Requirements } from './blanksAreZero';
import { type CustomFunctionsRuntime, register } from './register';

declare const CustomFunctions: CustomFunctionsRuntime;
declare const Office: { readonly context?: { readonly requirements?: Requirements } } | undefined;

register(
  CustomFunctions,
  blanksAreZero(() => (typeof Office === 'undefined' ? undefined : Office.context?.requirements)),
);
