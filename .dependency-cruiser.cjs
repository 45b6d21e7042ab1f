// Who may import whom, types included. Data flows one way: catalogue and core know nobody; Excel and the pane stand at the
// edge; src/work is the middle that pane and command share. tests/rules breaks each rule on purpose and expects it to fire.
const allowed = {
  catalogue: [],
  core: [],
  i18n: [],
  functions: ['catalogue', 'core', 'i18n'],
  crm: ['core'],
  sheets: ['catalogue', 'core', 'i18n'],
  workbook: ['sheets'],
  excel: ['workbook'],
  work: ['crm', 'sheets', 'workbook', 'excel', 'i18n'],
  warehouse: ['crm'],
  share: ['catalogue'],
  taskpane: ['work', 'share', 'warehouse', 'catalogue', 'i18n'],
};

const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
  ...(comment && { comment }),
});

const arrows = Object.entries(allowed).map(([folder, targets]) => {
  const others = Object.keys(allowed).filter((name) => name !== folder && !targets.includes(name));
  return forbid(`arrows-${folder}`, `(^|/)src/${folder}/`, `(^|/)src/(${others.join('|')})/`);
});

module.exports = {
  forbidden: [
    ...arrows,
    forbid(
      'workbook-sees-the-language',
      '(^|/)src/workbook/',
      '(^|/)src/sheets/(?!language/)',
      'What stands in the workbook is merged with a plan, never with a particular sheet.',
    ),
    forbid(
      'language-knows-no-sheet',
      '(^|/)src/sheets/language/',
      '(^|/)src/sheets/(?!language/)',
      'The language of templates serves every sheet, and knows none.',
    ),
    forbid(
      'warehouse-sees-the-contract',
      '(^|/)src/warehouse/',
      '(^|/)src/crm/(?!contract)',
      'The same figures as SQL: what goes in and out, not how it is counted here.',
    ),
    {
      ...forbid(
        'one-door-to-the-languages',
        '(^|/)(src|scripts|host|workbench)/',
        '(^|/)src/i18n/[^/]+/',
        'Nothing outside i18n names a language: src/i18n/index.ts does.',
      ),
      from: { path: '(^|/)(src|scripts|host|workbench)/', pathNot: '(^|/)src/i18n/' },
    },
    forbid(
      'scripts-use-work',
      '(^|/)scripts/',
      '(^|/)src/taskpane/',
      'What a command needs of the pane belongs to src/work.',
    ),
    {
      name: 'src-stands-alone',
      comment: 'Nothing that ships may lean on the host, the workbench or the tests.',
      severity: 'error',
      from: { path: '(^|/)src/' },
      to: { path: '(^|/)(host|workbench|tests|bench|scripts)/' },
    },
    {
      name: 'pure-folders-have-no-packages',
      comment: 'The catalogue and the core import nothing outside themselves.',
      severity: 'error',
      from: { path: '(^|/)src/(catalogue|core)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'no-circles',
      comment: 'A type that two files share has a file of its own.',
      severity: 'error',
      from: { path: '(^|/)(src|workbench|scripts)/' },
      to: { circular: true },
    },
    {
      name: 'no-circles-in-the-host',
      comment:
        "Excel's own classes refer to one another (a sheet has ranges, a range has a sheet); so do the host's.",
      severity: 'error',
      from: { path: '(^|/)host/(?!protocol/classes/)' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
};
