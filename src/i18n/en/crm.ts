// Why a CRM export was refused, what was left out of it, and what to know about the rest. Every refusal says what to
// do next. `{file}` is the file's name, `{column}` a header as it stands in the file.

import { exportNames } from './exportNames';

export const crm = {
  ...exportNames,

  'file.unnamed': 'the file',

  'kind.xlsx': 'an Excel workbook',
  'kind.xls': 'an old Excel workbook',
  'kind.zip': 'a ZIP archive',
  'kind.gzip': 'a compressed archive',
  'kind.pdf': 'a PDF',
  'kind.rtf': 'a text document',
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
  'problem.noHeaders': 'The first row of {file} holds data (“{example}”), not the names of the columns.',
  'advice.noHeaders':
    'Export it with headers, or write the names of the columns into a row above, and import it again.',
  'problem.quotedLines':
    'Each line of {file} stands in quotation marks as a whole, so that it has one column.',
  'advice.quotedLines':
    'It was saved by a program that did not part its columns. Import the file as the CRM wrote it, or export it again.',
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
  'advice.noUsableRows.example': '“{example}” is no date: a day, a month and a year are needed.',
  'problem.nothingUsed': {
    one: 'The only row of {file} cannot be used.',
    other: 'None of the {count} rows of {file} can be used.',
  },
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
    one: '{count} row has only dates that cannot be read.',
    other: '{count} rows have only dates that cannot be read.',
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

  // Of touches and of reports on e-mail programmes, with what to do about each.
  'dropped.noLead': {
    one: '{count} row does not say whose touch it was.',
    other: '{count} rows do not say whose touch it was.',
  },
  'dropped.noChannel': { one: '{count} row has no channel.', other: '{count} rows have no channel.' },
  'dropped.noTime': { one: '{count} row has no date.', other: '{count} rows have no date.' },
  'dropped.afterConversion': {
    one: '{count} touch came after its lead had converted.',
    other: '{count} touches came after their leads had converted.',
  },
  'dropped.noProgramme': { one: '{count} row has no programme.', other: '{count} rows have no programme.' },
  'dropped.totalLine': { one: '{count} line adds up the others.', other: '{count} lines add up the others.' },
  'dropped.noCounts': {
    one: '{count} row has not a single count.',
    other: '{count} rows have not a single count.',
  },
  'advice.dropped.noLead': 'Choose the column with the id or the e-mail address of the lead.',
  'advice.dropped.noChannel': 'Choose another column, or fill the channel in where the touches come from.',
  'advice.dropped.noTime': 'Choose another column, or fill the dates in.',
  'advice.dropped.unreadableDate': 'Correct these dates, or choose another column.',
  'advice.dropped.afterAsOf': 'They count once that day has come.',
  'advice.dropped.afterConversion': 'Nothing to do: they had no part in the conversion.',
  'advice.dropped.noProgramme': 'Choose the column that names the programme, or name the e-mails’ programme.',
  'advice.dropped.totalLine': 'Nothing to do.',
  'advice.dropped.noCounts': 'Choose the columns that hold how many were delivered, opened or clicked.',
  'advice.dropped.footer': 'Nothing to do.',
  'advice.dropped.blankRow': 'Nothing to do.',
  'advice.dropped.tooManyCells': 'A separator inside a text is not in quotation marks. Export again.',
  'advice.dropped.brokenRow': 'Export again; the file was cut or edited by hand.',
} as const;
