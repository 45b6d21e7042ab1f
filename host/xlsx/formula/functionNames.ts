// How a file spells the functions that came after the format was fixed in 2007, and those of add-ins.
// Excel shows MAXIFS and stores _xlfn.MAXIFS; without the prefix the reopened cell says #NAME?.
// The list follows "Issue: An _xlfn. prefix is displayed in front of a formula" in Microsoft's support pages and
// [MS-XLSX] 2.2.2 (future functions).

const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV
  BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT
  F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
  FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK
  HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM
  LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST
  NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG
  RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY
  STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
  TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

// Two later ones are stored with a second prefix.
const WORKSHEET_ONLY = new Set(['FILTER', 'SORT']);

// Dotted names that Excel has and stores as they are.
const DOTTED = new Set(['ERROR.TYPE', 'NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING', 'ECMA.CEILING']);

// Functions of an add-in, as PLATFORM's naming rule has them. Names of the workbook (a LAMBDA called lf.x) are
// told apart by the caller.
const ADD_IN_NAME = /^[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)+$/;

const PREFIXED = /^_xl/i;

/** The default rule for add-in functions: every dotted name that is not Excel's own. `name` in capitals. */
export function isAddInName(name: string): boolean {
  return ADD_IN_NAME.test(name) && !FUTURE.has(name) && !DOTTED.has(name);
}

/** FUNNEL.MQLS → _xldudf_FUNNEL_MQLS: the prefix marks an add-in's function, and dots become underscores. */
export function storedAddInName(name: string): string {
  return `_xldudf_${name.toUpperCase().replaceAll('.', '_')}`;
}

/** The name a file holds for one of Excel's functions. */
export function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (PREFIXED.test(name)) return name;
  if (WORKSHEET_ONLY.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}
