// Why a CRM export was refused, what was left out of it, and what to know about the rest. Every refusal says what to
// do next. `{file}` is the file's name, `{column}` a header as it stands in the file.

export const crm = {
  'file.unnamed': 'the file',

  'kind.xlsx': 'an Excel workbook',
  'kind.xls': 'an old Excel workbook',
  'kind.zip': 'a ZIP archive',
  'kind.gzip': 'a compressed archive',
  'kind.pdf': 'a PDF',
  'kind.html': 'a web page',
  'kind.xml': 'an XML file',
  'kind.json': 'a JSON file',
  'kind.image': 'a picture',
  'kind.binary': 'something that is not text',

  'problem.notCsv': '{file} is not a CSV file but {kind}.',
  'advice.notCsv': 'Export it again as CSV.',
  'advice.notCsv.workbook': 'Open it in Excel, save it as “CSV UTF-8”, and import that file.',
  'advice.notCsv.archive': 'Unpack it, and import the CSV file inside.',
  'problem.empty': '{file} is empty.',
  'advice.empty': 'Export it again, and check that the export holds records.',
  'problem.headersOnly': '{file} has headers but no rows.',
  'advice.headersOnly': 'Check the filter of the export: it left nothing over.',
  'problem.noStageColumn': 'No column of {file} is known to hold the date of a stage.',
  'advice.noStageColumn':
    'Say which column holds the date on which a record became a lead, MQL, SQL or customer. The columns are: {headers}.',
  'problem.unknownColumn': '{file} has no column “{column}”, which is mapped to {field}.',
  'advice.unknownColumn': 'The columns are: {headers}.',
  'advice.unknownColumn.suggestion': 'Did you mean “{suggestion}”? The columns are: {headers}.',
  'problem.unknownKey': 'The map holds “{key}”, which is no field.',
  'advice.unknownKey': 'The fields are: {allowed}.',
  'advice.unknownKey.suggestion': 'Did you mean “{suggestion}”? The fields are: {allowed}.',
  'problem.badMapValue': 'The map is wrong at “{key}”: {expected}.',
  'problem.badMap': 'The map is wrong: {expected}.',
  'advice.badMapValue': 'For example: {example}',
  'expected.object': 'an object in braces is needed',
  'expected.header': 'the header of a column is needed',
  'expected.condition': 'a header, an equals sign and one or more values are needed',
  'expected.dateOrder': 'DMY (day first) or MDY (month first) is needed',
  'expected.decimal': 'point or comma is needed',
  'expected.kind': 'records, touches or programmes is needed',
  'problem.ambiguousDates': {
    one: 'The dates of {columns} can be read two ways.',
    other: 'The dates of {columns} can be read two ways.',
  },
  'advice.ambiguousDates':
    'Is “{example}” in “{column}” {dayFirst} (day first) or {monthFirst} (month first)?',
  'problem.noUsableRows': {
    one: 'The only row of {file} has no date that can be read in {columns}.',
    other: 'None of the {count} rows of {file} has a date that can be read in {columns}.',
  },
  'advice.noUsableRows': 'Check which columns the stage dates are in.',
  'problem.rateInsteadOfCount':
    '{file} gives rates, not counts, in the column “{column}”: {example}. Rates cannot be added up.',
  'advice.rateInsteadOfCount': 'Choose the column that holds how many, or export the report with counts.',
  'problem.noMonth': '{file} has no dates, so nothing says which month it is about.',
  'advice.noMonth': 'Choose the month, or the column with the date of sending.',
  'problem.monthWithoutData': '{file} has no data for {month}.',
  'advice.monthWithoutData': 'It speaks of {first} to {last}.',
  'problem.readFailed': '{file} could not be read to its end: {detail}',
  'advice.readFailed': 'Check that it is still where it was, and try again.',
  'problem.cancelled': 'The import was cancelled. Nothing was changed.',

  'dropped.duplicate': {
    one: '{count} row repeats a record (same id, or same e-mail address).',
    other: '{count} rows repeat a record (same id, or same e-mail address).',
  },
  'dropped.noStageDate': {
    one: '{count} row has no date at any stage.',
    other: '{count} rows have no date at any stage.',
  },
  'dropped.unreadableDate': {
    one: '{count} row has only stage dates that cannot be read.',
    other: '{count} rows have only stage dates that cannot be read.',
  },
  'dropped.existingBusiness': {
    one: '{count} deal is existing business that is not won.',
    other: '{count} deals are existing business that is not won.',
  },
  'dropped.afterAsOf': {
    one: '{count} row lies wholly after the date of the report.',
    other: '{count} rows lie wholly after the date of the report.',
  },
  'dropped.footer': {
    one: '{count} line is a title or footer.',
    other: '{count} lines are titles or footers.',
  },
  'dropped.blankRow': { one: '{count} row is blank.', other: '{count} rows are blank.' },
  'dropped.tooManyCells': {
    one: '{count} row has more cells than there are headers.',
    other: '{count} rows have more cells than there are headers.',
  },
  'dropped.brokenRow': {
    one: '{count} row has a quotation mark that is never closed.',
    other: '{count} rows have a quotation mark that is never closed.',
  },
} as const;
