// The chart types that can be written, by their names in Excel.ChartType. Another type is an error, not a guess.

export type ChartElement = 'lineChart' | 'barChart' | 'areaChart' | 'scatterChart';

export interface ChartKind {
  readonly element: ChartElement;
  /** Bars lie or stand. */
  readonly direction?: 'bar' | 'col';
  readonly grouping?: 'standard' | 'clustered' | 'stacked' | 'percentStacked';
  /** Scatter charts: joined by lines or not. */
  readonly lines?: boolean;
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  Line: { element: 'lineChart', grouping: 'standard' },
  LineMarkers: { element: 'lineChart', grouping: 'standard' },
  LineStacked: { element: 'lineChart', grouping: 'stacked' },
  LineMarkersStacked: { element: 'lineChart', grouping: 'stacked' },
  LineStacked100: { element: 'lineChart', grouping: 'percentStacked' },
  LineMarkersStacked100: { element: 'lineChart', grouping: 'percentStacked' },
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  XYScatter: { element: 'scatterChart', lines: false },
  XYScatterLines: { element: 'scatterChart', lines: true },
  XYScatterLinesNoMarkers: { element: 'scatterChart', lines: true },
  XYScatterSmooth: { element: 'scatterChart', lines: true },
  XYScatterSmoothNoMarkers: { element: 'scatterChart', lines: true },
};

export function chartKind(type: string): ChartKind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`Charts of the type "${type}" cannot be saved.`);
  return kind;
}

export function isLineLike(kind: ChartKind): boolean {
  return kind.element === 'lineChart' || kind.element === 'scatterChart';
}
