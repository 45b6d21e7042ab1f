// functions.json: what Excel reads of our functions before any of our code runs. Every parameter is `any`, because Excel
// would turn a failed conversion into a bare #VALUE! that says nothing; errors are let through, so that they can be named.
import { type FunctionDeclaration, type Parameter, shippedFunctions } from '../../src/catalogue';
import { functionTexts, parameterText } from '../../src/i18n';

interface MetadataParameter {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
  readonly customEnumId?: string;
}

interface MetadataFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly MetadataParameter[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'scalar' | 'matrix' };
}

interface MetadataEnum {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string }[];
}

export interface Metadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly MetadataFunction[];
  readonly enums: readonly MetadataEnum[];
}

/** Letters, digits and dots: `SQL.DECAY.MODEL`. */
function enumId(id: string, { name }: Parameter): string {
  return `${id}.${name.toUpperCase()}`;
}

function isMatrix({ shape, kind }: Parameter): boolean {
  return kind === 'holidays' || (shape !== undefined && shape !== 'one');
}

/** Excel offers options for a value; the cells of a range it leaves alone. */
function isOffered(parameter: Parameter): parameter is Parameter & Required<Pick<Parameter, 'options'>> {
  return parameter.options !== undefined && !isMatrix(parameter);
}

function parameterOf(id: string, parameter: Parameter): MetadataParameter {
  return {
    name: parameter.name,
    description: parameterText(id, parameter.name),
    type: 'any',
    dimensionality: isMatrix(parameter) ? 'matrix' : 'scalar',
    ...(parameter.optional ? { optional: true } : {}),
    ...(isOffered(parameter) ? { customEnumId: enumId(id, parameter) } : {}),
  };
}

function functionOf(declaration: FunctionDeclaration, address: string): MetadataFunction {
  const { id, parameters, result } = declaration;
  return {
    id,
    name: id,
    description: functionTexts[id]?.sentence ?? '',
    helpUrl: `${address}/help/${id}.html`,
    parameters: parameters.map((parameter) => parameterOf(id, parameter)),
    result: { type: 'any', dimensionality: result === 'scalar' ? 'scalar' : 'matrix' },
  };
}

function enumsOf({ id, parameters }: FunctionDeclaration): MetadataEnum[] {
  return parameters.filter(isOffered).map((parameter) => ({
    id: enumId(id, parameter),
    type: 'string',
    values: parameter.options.map((option) => ({ name: option, stringValue: option })),
  }));
}

/** @param address the public address, without a slash at its end */
export function metadata(address: string): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: shippedFunctions.map((declaration) => functionOf(declaration, address)),
    enums: shippedFunctions.flatMap(enumsOf),
  };
}
