// A hand-made workbook that uses everything the writer knows: the shape of a lifecycle report in small. Its results
// were worked out by hand (see the comment at each) or are those of the spreadsheet functions' own definitions.
import { Book, area, chart } from './book';

const MONTHS = [45658, 45689, 45717, 45748]; // 2025-01-01 … 2025-04-01
const LEADS = [1000, 900, 1100, 1200];
const MQLS = [250, 180, 330, 300];

function formats(
  book: Book,
): Record<'title' | 'header' | 'month' | 'count' | 'rate' | 'input' | 'note', number> {
  const hairline = { style: 'hair', color: '#D5DAE0' } as const;
  const box = { top: hairline, bottom: hairline, left: hairline, right: hairline };
  return {
    title: book.format({ bold: true, fontSize: 18, fontColor: '#1F2933' }),
    header: book.format({
      bold: true,
      fontColor: '#0F6C7A',
      fill: '#F3F5F7',
      horizontal: 'Right',
      wrap: true,
    }),
    month: book.format({ numberFormat: 'mmm yyyy', horizontal: 'Left' }),
    count: book.format({ numberFormat: '#,##0', borders: { bottom: hairline } }),
    rate: book.format({ numberFormat: '0.0%', borders: { bottom: hairline } }),
    input: book.format({
      fontColor: '#1D4ED8',
      fill: '#EEF4FF',
      numberFormat: '#,##0',
      borders: box,
      locked: false,
    }),
    note: book.format({ fontColor: '#5B6672', italic: true, wrap: true, vertical: 'Top', indent: 1 }),
  };
}

function monthlyData(book: Book, look: ReturnType<typeof formats>): void {
  const name = 'Monthly data';
  book.put(`${name}!B1`, 'Monthly data', null, look.title);
  ['Month', 'Leads', 'MQLs', 'Lead-to-MQL'].forEach((text, index) =>
    book.put(`${name}!${'BCDE'.charAt(index)}4`, text, null, look.header),
  );
  MONTHS.forEach((month, index) => {
    const row = String(5 + index);
    const rate = (MQLS[index] ?? 0) / (LEADS[index] ?? 1);
    book.put(`${name}!B${row}`, month, null, look.month);
    book.put(`${name}!C${row}`, LEADS[index] ?? null, null, look.input);
    book.put(`${name}!D${row}`, MQLS[index] ?? null, null, look.input);
    book.put(`${name}!E${row}`, '=IF([@Leads]=0,"",[@MQLs]/[@Leads])', rate, look.rate);
  });
  book.table(name, 'B4:E8', 'MonthlyData', ['Month', 'Leads', 'MQLs', 'Lead-to-MQL']);
  const sheet = book.sheet(name);
  sheet.columnWidths.set(0, 12).set(1, 72).set(2, 66).set(3, 66).set(4, 84);
  sheet.freeze = { rows: 4, columns: 2 };
  sheet.showGridlines = false;
  sheet.tabColor = '#0F6C7A';
  sheet.validations.push({
    areas: [area('C5:D8')],
    rule: { kind: 'wholeNumber', operator: 'GreaterThanOrEqualTo', formula1: 0 },
    ignoreBlanks: true,
    prompt: { title: 'Count', message: 'A whole number.', show: true },
    alert: { title: 'Not a count', message: 'Type a whole number, 0 or more.', style: 'Stop', show: true },
  });
  sheet.conditionalFormats.push({
    id: '1',
    areas: [area('E5:E8')],
    priority: 0,
    stopIfTrue: false,
    rule: { kind: 'custom', formula: '=$C5<1000' },
    format: { fontColor: '#5B6672', italic: true },
  });
  Object.assign(sheet.pageLayout, {
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    printArea: [area('B1:E30')],
    titleRows: { first: 3, last: 3 },
    footer: { left: '&A', center: '', right: 'Page &P of &N' },
  });
}

function report(book: Book, look: ReturnType<typeof formats>): void {
  const name = "Director's report";
  book.put(`${name}!B1`, 'Lifecycle report', null, look.title);
  book.put(`${name}!B3`, 'Report month');
  book.put(`${name}!C3`, 45748, null, look.month);
  // INDEX/MATCH of the fourth month: 1200.
  book.put(`${name}!B4`, 'Leads');
  book.put(`${name}!C4`, '=INDEX(MonthlyData[Leads],MATCH(lf.month,MonthlyData[Month],0))', 1200, look.count);
  // 1000 + 900 + 1100 + 1200.
  book.put(`${name}!B5`, 'Year to date');
  book.put(`${name}!C5`, `=SUMIFS(MonthlyData[Leads],MonthlyData[Month],"<="&C3)`, 4200, look.count);
  // 22 working days in April 2025: 30 days, 4 Saturdays and 4 Sundays.
  book.put(`${name}!B6`, 'Leads per business day');
  book.put(`${name}!C6`, '=C4/NETWORKDAYS.INTL(C3,EOMONTH(C3,0),1)', 1200 / 22);
  // Months above 1 000 leads: two, of 1 100 and 1 200.
  book.put(`${name}!B7`, 'Months above 1 000');
  book.put(`${name}!C7`, '=SUM(IF(MonthlyData[Leads]>1000,1,0))', 2);
  book.put(`${name}!B8`, 'Largest month above January');
  book.put(`${name}!C8`, '=MAXIFS(MonthlyData[Leads],MonthlyData[Month],">"&DATE(2025,1,1))', 1200);
  // 10 customers / 25% / 20%.
  book.put(`${name}!B9`, 'MQLs needed');
  book.put(`${name}!C9`, '=FUNNEL.MQLS(1000000,100000,25%,20%)', 200, look.count);
  book.put(`${name}!B10`, 'MQLs still to find');
  book.put(`${name}!C10`, "=C9-'Monthly data'!D5", -50, look.count);
  book.put(`${name}!B11`, 'No visits');
  book.put(`${name}!C11`, '=1/0', { error: '#DIV/0!' });
  book.put(`${name}!B12`, 'Is the month known?');
  book.put(`${name}!C12`, '=COUNTIFS(MonthlyData[Month],C3)=1', true);
  book.put(`${name}!B13`, 'Status');
  book.put(`${name}!C13`, '=IF(C4>=1000,"● On target","○ Behind")', '● On target');
  book.spill(`${name}!E4`, '=TRANSPOSE(MonthlyData[Leads])', [LEADS]);
  book.spill(`${name}!E6`, '=LEAD.SPLIT(MonthlyData[Month])', [
    ['Label', 'Count', 'Share'],
    ['Jan', 1, 0.25],
  ]);
  book.put(`${name}!B33`, 'Leads grew from 1 000 in January to 1 200 in April.', null, look.note);
  const sheet = book.sheet(name);
  sheet.merges.push(area('B33:H33'));
  Object.assign(sheet.pageLayout, {
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
  sheet.rowHeights.set(32, 30);
  sheet.columnWidths.set(0, 12).set(1, 150).set(2, 80);
  sheet.showGridlines = false;
}

function charts(book: Book): void {
  const sheet = book.sheet("Director's report");
  const month = "='Monthly data'!$B$5:$B$8";
  const line = { markers: true, secondaryAxis: false, smooth: false, dataLabels: 'none' } as const;
  const leads = {
    ...line,
    name: "='Monthly data'!$C$4",
    values: "='Monthly data'!$C$5:$C$8",
    categories: month,
  };
  const mqls = { ...line, name: 'MQLs', values: "='Monthly data'!$D$5:$D$8", categories: month };
  const box = { top: 14 * 15, height: 18 * 15 };
  sheet.charts.push(
    chart({
      ...box,
      id: 'a',
      name: 'Leads and MQLs by month',
      type: 'LineMarkers',
      title: 'Leads grew; MQLs did not',
      left: 12,
      width: 260,
      series: [
        { ...leads, color: '#0F6C7A', dataLabels: 'last', labelContent: 'seriesName' },
        { ...mqls, color: '#8A5A00', dashed: true, dataLabels: 'last', labelContent: 'seriesName' },
      ],
      valueAxis: { visible: true, gridlines: true, numberFormat: '#,##0', minimum: 0 },
      categoryAxis: { visible: true, numberFormat: 'mmm' },
    }),
    chart({
      ...box,
      id: 'b',
      name: 'Leads and MQLs, stacked',
      type: 'ColumnStacked',
      title: 'Leads & MQLs',
      legend: 'Bottom',
      left: 290,
      width: 240,
      series: [
        { ...leads, markers: false, color: '#0F6C7A' },
        { ...mqls, markers: false },
      ],
      categoryAxis: { visible: true, numberFormat: 'mmm yy' },
    }),
    chart({
      ...box,
      id: 'c',
      name: 'Leads by month, lying',
      type: 'BarClustered',
      title: 'Leads by month',
      left: 540,
      width: 240,
      altText: 'Four bars: 1 000, 900, 1 100, 1 200.',
      series: [{ ...leads, markers: false, dataLabels: 'all', labelContent: 'value' }],
      valueAxis: { visible: false, gridlines: false, minimum: 0 },
      categoryAxis: { visible: true, numberFormat: 'mmm' },
    }),
  );
}

/** Two sheets with a table, names, validation, conditional formats, charts, spills, a custom XML part. */
export function sampleReport(): Book {
  const book = new Book("Director's report", 'Monthly data');
  const look = formats(book);
  monthlyData(book, look);
  report(book, look);
  charts(book);
  const { workbook } = book;
  workbook.names.push({
    name: 'lf.month',
    formula: "='Director''s report'!$C$3",
    visible: false,
    comment: '',
  });
  book.sheet('Monthly data').names.push({
    name: 'lf.data',
    formula: "='Monthly data'!$B$4:$E$8",
    visible: false,
    comment: '',
  });
  workbook.customXmlParts.push({
    id: '{4D0E9C3B-7C53-4C0A-9E55-4B0B2F3A1C77}',
    namespaceUri: 'urn:lifecycle-funnel:record',
    xml: '<record xmlns="urn:lifecycle-funnel:record" state="closed"><data>QUJD</data></record>',
  });
  workbook.properties = { title: 'Lifecycle report', author: 'Marketing', subject: 'April 2025' };
  return book;
}
