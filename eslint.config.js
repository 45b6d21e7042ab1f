// Types catch most faults; these rules catch what the house forbids: impure calculation, Office outside src/excel,
// slips in the use of Office.js.
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const clockLocaleRandomness = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The core has no randomness.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: take the date as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core has no clock: take the date as an argument.',
  },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: 'The core has no locale.' },
  { selector: "MemberExpression[object.name='performance']", message: 'The core has no clock.' },
  {
    selector: "MemberExpression[property.name='localeCompare']",
    message: 'The core has no locale: compare code points.',
  },
];
const browserGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'Intl',
  'process',
];
const officeGlobals = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'];
const forbid = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'tests/rules/fixtures/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/excel/**'],
    rules: {
      'no-restricted-globals': ['error', ...forbid(officeGlobals, 'Only src/excel speaks Office.js.')],
    },
  },
  {
    files: ['src/{catalogue,core,crm,sheets,workbook,warehouse,share}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid(officeGlobals, 'Only src/excel speaks Office.js.'),
        ...forbid(browserGlobals, 'This folder is pure: no browser, no machine, no locale.'),
      ],
      'no-restricted-syntax': ['error', ...clockLocaleRandomness],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'off', // reads go through one loader, which this rule cannot follow
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/call-sync-before-read': 'off',
      'office-addins/no-office-initialize': 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
