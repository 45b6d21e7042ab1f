// The sheet's charts at their anchors, on the layers that scroll with the cells. A chart is drawn anew only when its
// definition or its numbers changed.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  ArcElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { Chart } from '../../../host/model/types';
import { make } from '../chrome/element';
import type { Desk } from '../desk';
import { PIXELS_PER_POINT } from '../grid/geometry';
import { place, type Layers, type Pane } from '../grid/layers';
import { chartConfig } from './config';
import { chartData, type ChartData } from './data';

Drawing.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  ArcElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);

interface Drawn {
  readonly box: HTMLElement;
  readonly drawing: Drawing;
  readonly state: string;
}

/** A chart that reaches over the edge of frozen panes is drawn in each of them, and each shows its part. */
export class ChartLayer {
  private drawn = new Map<string, Drawn>();

  constructor(
    private readonly desk: Desk,
    private readonly layers: Layers,
  ) {
    desk.on('layout', () => this.draw());
    desk.on('content', () => this.draw());
    this.draw();
  }

  private draw(): void {
    const before = this.drawn;
    this.drawn = new Map();
    for (const chart of this.desk.sheet.charts) {
      const data = chartData(this.desk.session.workbook, chart);
      const state = JSON.stringify([chart, data]);
      this.panesOf(chart).forEach((pane, index) => {
        const key = `${chart.id} ${pane.frozenRows} ${pane.frozenColumns}`;
        const old = before.get(key);
        const drawn = old?.state === state ? old : this.make(chart, data, state, index > 0);
        this.put(chart, pane, drawn.box);
        this.drawn.set(key, drawn);
      });
    }
    for (const [key, old] of before) {
      if (this.drawn.get(key) === old) continue;
      old.drawing.destroy();
      old.box.remove();
    }
  }

  private make(chart: Chart, data: ChartData, state: string, isRepeated: boolean): Drawn {
    const canvas = make('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', chart.altText ?? [chart.name, chart.title].filter(Boolean).join(': '));
    const box = make('div', { className: 'chart' }, canvas);
    if (isRepeated) box.setAttribute('aria-hidden', 'true');
    // Its size must be known before it is drawn.
    Object.assign(box.style, {
      width: `${chart.width * PIXELS_PER_POINT}px`,
      height: `${chart.height * PIXELS_PER_POINT}px`,
    });
    this.layers.panes[0]?.element.append(box);
    return { box, drawing: new Drawing(canvas, chartConfig(chart, data)), state };
  }

  /** The panes in which some of the chart is seen. */
  private panesOf(chart: Chart): Pane[] {
    const { geometry } = this.desk;
    const edge = {
      left: geometry.columns.starts[geometry.frozenColumns] ?? 0,
      top: geometry.rows.starts[geometry.frozenRows] ?? 0,
    };
    const [left, top] = [chart.left * PIXELS_PER_POINT, chart.top * PIXELS_PER_POINT];
    const [right, bottom] = [left + chart.width * PIXELS_PER_POINT, top + chart.height * PIXELS_PER_POINT];
    return this.layers.panes.filter(
      ({ frozenRows, frozenColumns }) =>
        (frozenColumns ? left < edge.left : right > edge.left) &&
        (frozenRows ? top < edge.top : bottom > edge.top),
    );
  }

  private put(chart: Chart, pane: Pane, box: HTMLElement): void {
    const origin = this.layers.origin(this.desk.geometry, pane);
    place(box, {
      left: chart.left * PIXELS_PER_POINT - origin.left,
      top: chart.top * PIXELS_PER_POINT - origin.top,
      width: chart.width * PIXELS_PER_POINT,
      height: chart.height * PIXELS_PER_POINT,
    });
    if (box.parentElement !== pane.element) pane.element.append(box);
  }
}
