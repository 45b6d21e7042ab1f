// The calculation engine in a thread of its own, so that a long calculation never freezes the page. It keeps several
// models apart: the workbook's, and one for questions that are asked about it.
import {
  Calculator,
  loadEngine,
  type CalculatorReply,
  type CalculatorRequest,
} from '../../../host/engine/calculator';

export interface WorkerRequest {
  readonly id: number;
  readonly model: string;
  /** Absent: forget that model. */
  readonly request?: CalculatorRequest;
}

export interface WorkerAnswer {
  readonly id: number;
  readonly reply?: CalculatorReply;
  readonly failure?: string;
}

const models = new Map<string, Calculator>();
const loaded = fetch('/workbench/wasm_bg.wasm')
  .then((response) => response.arrayBuffer())
  .then(loadEngine);

function modelOf(name: string): Calculator {
  let model = models.get(name);
  if (model === undefined) models.set(name, (model = new Calculator()));
  return model;
}

async function answer({ id, model, request }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    await loaded;
    if (request !== undefined) return { id, reply: modelOf(model).run(request) };
    models.delete(model);
    return { id };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  void answer(event.data).then((reply) => self.postMessage(reply));
});
