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
import { place, type Layers } from '../grid/layers';
import { chartConfig } from './config';
import { chartData } from './data';

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

export class ChartLayer {
  private readonly drawn = new Map<string, Drawn>();

  constructor(
    private readonly desk: Desk,
    private readonly layers: Layers,
  ) {
    desk.on('layout', () => this.draw());
    desk.on('content', () => this.draw());
    this.draw();
  }

  private draw(): void {
    const { sheet } = this.desk;
    const wanted = new Set(sheet.charts.map(({ id }) => id));
    for (const id of [...this.drawn.keys()]) if (!wanted.has(id)) this.remove(id);
    for (const chart of sheet.charts) this.drawOne(chart);
  }

  private remove(id: string): void {
    const old = this.drawn.get(id);
    old?.drawing.destroy();
    old?.box.remove();
    this.drawn.delete(id);
  }

  private drawOne(chart: Chart): void {
    const data = chartData(this.desk.session.workbook, chart);
    const state = JSON.stringify([chart, data]);
    const old = this.drawn.get(chart.id);
    if (old?.state === state) {
      this.put(chart, old.box);
      return;
    }
    this.remove(chart.id);
    const canvas = make('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', chart.altText ?? [chart.name, chart.title].filter(Boolean).join(': '));
    const box = make('div', { className: 'chart' }, canvas);
    this.put(chart, box);
    this.drawn.set(chart.id, { box, drawing: new Drawing(canvas, chartConfig(chart, data)), state });
  }

  /** In the pane where its top left corner is. */
  private put(chart: Chart, box: HTMLElement): void {
    const { geometry } = this.desk;
    const [left, top] = [chart.left * PIXELS_PER_POINT, chart.top * PIXELS_PER_POINT];
    const pane = this.layers.paneOf(geometry, geometry.rows.at(top), geometry.columns.at(left));
    const origin = this.layers.origin(geometry, pane);
    place(box, {
      left: left - origin.left,
      top: top - origin.top,
      width: chart.width * PIXELS_PER_POINT,
      height: chart.height * PIXELS_PER_POINT,
    });
    if (box.parentElement !== pane.element) pane.element.append(box);
  }
}
