// Charts and drawings against the schema's order (ECMA-376 part 1, 21.2) and against what is to be seen.
import { describe, expect, it } from 'vitest';
import type { Chart, ChartSeries } from '../../../host/model/types';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { Book, chart } from './book';
import { childNames, contents, elements, part, partsOf } from './parts';
import type { Parts } from './parts';

const SERIES: ChartSeries = {
  name: 'Leads',
  values: '=Sheet1!$B$2:$B$5',
  categories: '=Sheet1!$A$2:$A$5',
  markers: false,
  secondaryAxis: false,
  smooth: false,
  dataLabels: 'none',
};

function saved(...charts: Partial<Chart>[]): Parts {
  const book = new Book();
  const percent = book.format({ numberFormat: '0.0%' });
  book.put('A1', 'Month').put('B1', 'Rate');
  [0.1, 0.2, null, 0.4].forEach((value, index) => {
    const row = String(index + 2);
    book.put(`A${row}`, `M${String(index + 1)}`).put(`B${row}`, value, null, percent);
  });
  book.sheet().charts.push(...charts.map((changes) => chart({ series: [SERIES], ...changes })));
  return partsOf(writeXlsx(book.workbook));
}

function chartXml(changes: Partial<Chart>): string {
  return part(saved(changes), 'xl/charts/chart1.xml');
}

describe('a chart', () => {
  it('has its pieces in the order of the schema', () => {
    const xml = chartXml({ title: 'Leads', legend: 'Bottom', series: [{ ...SERIES, dataLabels: 'all' }] });
    expect(childNames(xml, 'c:chartSpace')).toEqual(['c:roundedCorners', 'c:chart', 'c:spPr', 'c:txPr']);
    expect(childNames(xml, 'c:chart')).toEqual([
      'c:title',
      'c:autoTitleDeleted',
      'c:plotArea',
      'c:legend',
      'c:plotVisOnly',
      'c:dispBlanksAs',
    ]);
    expect(childNames(xml, 'c:plotArea')).toEqual([
      'c:layout',
      'c:lineChart',
      'c:catAx',
      'c:valAx',
      'c:spPr',
    ]);
    expect(childNames(xml, 'c:ser')).toEqual([
      'c:idx',
      'c:order',
      'c:tx',
      'c:spPr',
      'c:marker',
      'c:dLbls',
      'c:cat',
      'c:val',
      'c:smooth',
    ]);
    expect(childNames(xml, 'c:catAx')).toEqual([
      'c:axId',
      'c:scaling',
      'c:delete',
      'c:axPos',
      'c:numFmt',
      'c:majorTickMark',
      'c:minorTickMark',
      'c:tickLblPos',
      'c:spPr',
      'c:txPr',
      'c:crossAx',
      'c:crosses',
      'c:auto',
      'c:lblAlgn',
      'c:lblOffset',
      'c:noMultiLvlLbl',
    ]);
    expect(childNames(chartXml({ type: 'ColumnStacked' }), 'c:ser')).toEqual([
      'c:idx',
      'c:order',
      'c:tx',
      'c:spPr',
      'c:invertIfNegative',
      'c:cat',
      'c:val',
    ]);
  });

  it('carries the values it had, with their format, and leaves out what is blank', () => {
    const xml = chartXml({});
    expect(contents(xml, 'c:f')).toEqual(['Sheet1!$A$2:$A$5', 'Sheet1!$B$2:$B$5']);
    expect(contents(xml, 'c:formatCode')).toEqual(['0.0%']);
    expect(contents(xml, 'c:v')).toEqual(['Leads', 'M1', 'M2', 'M3', 'M4', '0.1', '0.2', '0.4']);
    expect(elements(xml, 'c:pt').map((found) => found.get('idx'))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '0',
      '1',
      '3',
    ]);
    expect(elements(xml, 'c:ptCount').map((found) => found.get('val'))).toEqual(['4', '4']);
  });

  it.each([
    ['Line', 'c:lineChart', 'standard', undefined],
    ['ColumnClustered', 'c:barChart', 'clustered', 'col'],
    ['ColumnStacked', 'c:barChart', 'stacked', 'col'],
    ['BarClustered', 'c:barChart', 'clustered', 'bar'],
    ['AreaStacked', 'c:areaChart', 'stacked', undefined],
  ])('of the type %s', (type, name, grouping, direction) => {
    const xml = chartXml({ type });
    expect(elements(xml, name)).toHaveLength(1);
    expect(elements(xml, 'c:grouping')[0]?.get('val')).toBe(grouping);
    expect(elements(xml, 'c:barDir')[0]?.get('val')).toBe(direction);
  });

  it('of points has an x and a y for each', () => {
    const xml = chartXml({ type: 'XYScatterLinesNoMarkers' });
    expect(childNames(xml, 'c:plotArea')).toEqual([
      'c:layout',
      'c:scatterChart',
      'c:valAx',
      'c:valAx',
      'c:spPr',
    ]);
    expect(childNames(xml, 'c:ser').slice(-3)).toEqual(['c:xVal', 'c:yVal', 'c:smooth']);
  });

  it('of a type that cannot be written stops the saving', () => {
    expect(() => chartXml({ type: 'Sunburst' })).toThrow('Sunburst');
  });

  it('labels only the last point that has a value', () => {
    const xml = chartXml({ series: [{ ...SERIES, dataLabels: 'last', labelContent: 'seriesName' }] });
    const labels = childNames(xml, 'c:dLbls');
    expect(labels[0]).toBe('c:dLbl');
    expect(/<c:dLbl><c:idx val="(\d)"\/>/.exec(xml)?.[1]).toBe('3');
    expect(elements(xml, 'c:showSerName').map((found) => found.get('val'))).toEqual(['1', '0']);
  });

  it('takes colour, dash, weight, limits and gridlines from the model', () => {
    const xml = chartXml({
      series: [{ ...SERIES, color: '#0f6c7a', dashed: true, lineWeight: 1.5 }],
      valueAxis: {
        visible: true,
        gridlines: true,
        gridlineColor: '#D5DAE0',
        minimum: 0,
        maximum: 1,
        numberFormat: '0%',
      },
      categoryAxis: { visible: false },
    });
    expect(xml).toContain(
      '<a:ln w="19050" cap="rnd"><a:solidFill><a:srgbClr val="0F6C7A"/></a:solidFill><a:prstDash val="dash"/>',
    );
    expect(xml).toContain('<c:max val="1"/><c:min val="0"/>');
    expect(xml).toContain('<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D5DAE0"/>');
    expect(elements(xml, 'c:delete').map((found) => found.get('val'))).toEqual(['1', '0']);
    expect(xml).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
    expect(
      elements(chartXml({ valueAxis: { visible: true, gridlines: false } }), 'c:majorGridlines'),
    ).toEqual([]);
  });

  it("writes the title in its own font, and in a larger bold one of the chart's where none was set", () => {
    const fontOf = (changes: Partial<Chart>) => {
      const title = /<c:title>.*?<\/c:title>/s.exec(chartXml({ title: 'SQLs grew', ...changes }))?.[0] ?? '';
      const run = elements(title, 'a:rPr')[0];
      return [run?.get('sz'), run?.get('b'), elements(title, 'a:srgbClr')[0]?.get('val')];
    };
    const titleFont = { size: 11, color: '#0F6C7A', bold: false };
    expect(fontOf({ titleFont })).toEqual(['1100', '0', '0F6C7A']);
    expect(fontOf({ titleFont: { size: 11 }, fontSize: 8, fontColor: '#1F2933' })).toEqual([
      '1100',
      '1',
      '1F2933',
    ]);
    expect(fontOf({ fontSize: 8, fontColor: '#1F2933' })).toEqual(['1100', '1', '1F2933']);
    expect(fontOf({ fontSize: 10 })).toEqual(['1300', '1', '595959']);
  });

  it('draws series of the second axis against axes of their own', () => {
    const xml = chartXml({ series: [SERIES, { ...SERIES, name: 'MQLs', secondaryAxis: true }] });
    expect(childNames(xml, 'c:plotArea')).toEqual([
      'c:layout',
      'c:lineChart',
      'c:lineChart',
      'c:catAx',
      'c:valAx',
      'c:catAx',
      'c:valAx',
      'c:spPr',
    ]);
    const ids = elements(xml, 'c:axId').map((found) => found.get('val'));
    expect(new Set(ids).size).toBe(4);
    for (const id of new Set(ids)) expect(ids.filter((other) => other === id)).toHaveLength(2);
  });
});

describe('what is easily misread', () => {
  it('lists lying bars from the top, with the values beneath', () => {
    const xml = chartXml({ type: 'BarClustered' });
    expect(elements(xml, 'c:orientation').map((found) => found.get('val'))).toEqual(['maxMin', 'minMax']);
    expect(elements(xml, 'c:crosses').map((found) => found.get('val'))).toEqual(['autoZero', 'max']);
  });

  it('keeps the unit of the cells on an axis without a format of its own', () => {
    const formats = elements(chartXml({}), 'c:numFmt');
    expect(formats.map((found) => found.get('formatCode'))).toEqual(['General', '0.0%']);
    expect(formats.map((found) => found.get('sourceLinked'))).toEqual(['1', '1']);
  });

  it('leaves room for names beside the last points, and more for longer ones', () => {
    const plotWidth = (name: string): number => {
      const series = { ...SERIES, name, dataLabels: 'last', labelContent: 'seriesName' } as const;
      return Number(elements(chartXml({ series: [series] }), 'c:w')[0]?.get('val'));
    };
    expect(plotWidth('Leads')).toBeGreaterThan(plotWidth('Marketing-qualified leads'));
    expect(plotWidth('Leads')).toBeLessThan(0.95);
    expect(elements(chartXml({}), 'c:manualLayout')).toEqual([]);
  });
});

describe('a drawing', () => {
  it('places a chart by cells: 2 columns of 48 points and 3 rows of 15', () => {
    const xml = part(saved({ left: 100, top: 50, width: 96, height: 45 }), 'xl/drawings/drawing1.xml');
    expect(contents(xml, 'xdr:col')).toEqual(['2', '4']);
    expect(contents(xml, 'xdr:row')).toEqual(['3', '6']);
    expect(contents(xml, 'xdr:colOff')).toEqual(['50800', '50800']); // 4 points
    expect(contents(xml, 'xdr:rowOff')).toEqual(['63500', '63500']); // 5 points
  });

  it('speaks the alternative text, else the summary beneath, else the title', () => {
    const spoken = (changes: Partial<Chart>): string | undefined =>
      elements(part(saved(changes), 'xl/drawings/drawing1.xml'), 'xdr:cNvPr')[0]?.get('descr');
    expect(spoken({ altText: 'Rates doubled.', title: 'Rates' })).toBe('Rates doubled.');
    // Ends on the border of row 1, so that A2 ("M1") is the cell beneath.
    expect(spoken({ title: 'Rates', width: 40, height: 15 })).toBe('M1');
    expect(spoken({ title: 'Rates' })).toBe('Rates');
  });

  it('gives each chart its part, its id and its name', () => {
    const parts = saved({ name: 'One' }, { name: 'Two', title: 'A & B\nnext' });
    const frames = elements(part(parts, 'xl/drawings/drawing1.xml'), 'xdr:cNvPr');
    expect(frames.map((found) => [found.get('id'), found.get('name')])).toEqual([
      ['2', 'One'],
      ['3', 'Two'],
    ]);
    expect(contents(part(parts, 'xl/charts/chart2.xml'), 'a:t')).toEqual(['A & B', 'next']);
  });
});
