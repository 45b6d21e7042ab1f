// The page's end of the engine's thread: one worker, one model a name.
import type { CalculatorPort, CalculatorReply } from '../../../host/engine/calculator';
import type { WorkerAnswer, WorkerRequest } from './calculator.worker';

type Waiting = { resolve(reply: CalculatorReply): void; reject(error: Error): void };

export class CalculatorThread {
  private readonly worker = new Worker('/workbench/calculator.js', { type: 'module' });
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.failure !== undefined) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data.reply ?? { results: [], unread: [] });
    });
    this.worker.addEventListener('error', (event) => {
      for (const { reject } of this.waiting.values())
        reject(new Error(event.message || 'The engine could not start.'));
      this.waiting.clear();
    });
  }

  port(model: string): CalculatorPort {
    return {
      calculate: (request) => this.send({ id: this.nextId++, model, request }),
      close: () => void this.send({ id: this.nextId++, model }),
    };
  }

  private send(request: WorkerRequest): Promise<CalculatorReply> {
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      this.worker.postMessage(request);
    });
  }
}
