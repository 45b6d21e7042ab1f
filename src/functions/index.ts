// The script that Excel loads for its cells: a classic script right after the client library, which provides the global.
import { type CustomFunctionsRuntime, register } from './register';

declare const CustomFunctions: CustomFunctionsRuntime;

register(CustomFunctions);
