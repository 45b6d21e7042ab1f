// Who may import whom. Data flows one way: catalogue and core know nobody; the pane and src/excel stand at the edge.
// tests/rules breaks each rule on purpose and expects it to fire.
const allowed = {
  catalogue: [],
  core: [],
  i18n: [],
  functions: ['catalogue', 'core', 'i18n'],
  crm: ['core'],
  reports: ['catalogue', 'core', 'i18n'],
  edits: ['reports'],
  share: ['catalogue'],
  excel: ['edits'],
  taskpane: ['excel', 'crm', 'reports', 'share', 'catalogue', 'i18n'],
};

// A type is a promise about shape, not a dependency on behaviour; only these folders may borrow another's types.
const borrowedTypes = {
  i18n: ['crm', 'edits', 'catalogue', 'core'],
  excel: ['reports'],
  taskpane: ['edits'],
};

const arrows = Object.entries(allowed).flatMap(([folder, targets]) => {
  const others = Object.keys(allowed).filter((name) => name !== folder && !targets.includes(name));
  const typesOnly = borrowedTypes[folder] ?? [];
  const never = others.filter((name) => !typesOnly.includes(name));
  const rule = (name, list, extra) => ({
    name,
    severity: 'error',
    from: { path: `(^|/)src/${folder}/` },
    to: { path: `(^|/)src/(${list.join('|')})/`, ...extra },
  });
  return [
    ...(never.length ? [rule(`arrows-${folder}`, never, {})] : []),
    ...(typesOnly.length
      ? [rule(`types-only-${folder}`, typesOnly, { dependencyTypesNot: ['type-only'] })]
      : []),
  ];
});

module.exports = {
  forbidden: [
    ...arrows,
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
      comment:
        "Excel's own classes refer to one another (a sheet has ranges, a range has a sheet); so do the host's.",
      severity: 'error',
      from: { path: '^(src|workbench|host/(?!protocol/classes/))' },
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
