// One running "Excel": takes the client library's messages, changes the workbook, answers, tells events. Where the client
// runs (a vm context in Node, a frame in a page) is not known here.
import { createWorkbook } from './model/create';
import type { Workbook } from './model/types';
import { Engine } from './engine/engine';
import type { CalculatorPort } from './engine/calculator';
import { FunctionRuntime } from './engine/functionRuntime';
import { FailurePlan } from './failures';
import type { Modes } from './modes';
import { Colleague } from './people/colleague';
import { Panes } from './people/panes';
import { readIn } from './model/formula/criteria';
import { autofit } from './model/autofit';
import {
  ACTION,
  type Action,
  type BridgeMessage,
  type BridgeReply,
  type RequestBody,
  type ResponseBody,
} from './protocol/messages';
import { processRequest } from './protocol/processor';
import { rootFor } from './protocol/classes/roots';
import { Session, type HostEvent } from './protocol/session';

export interface Counters {
  /** Requests that carried actions of the add-in, `_RemoveReference` left out. */
  syncs: number;
  /** All messages over the bridge. */
  requests: number;
  /** Bytes of the JSON text of those requests. */
  bytes: number;
  largestRequest: number;
  /** Actions of the add-in, numbered over the whole operation. */
  actions: number;
  functionCalls: number;
}

export interface HostOptions {
  workbook?: Workbook;
  apiVersion?: string;
  calculator?: CalculatorPort;
  functionsJson?: string;
  modes?: Modes;
  /** The workbook was saved and is opened again. */
  reopened?: boolean;
}

const encoder = new TextEncoder();

export type Send = (json: string) => void;

function isAddinRequest(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === 2 && path.Name.startsWith('Microsoft.'))) return false;
  return !isRelease(body);
}

/** A request that only gives references back, with the step down to the workbook that goes with it. */
function isRelease({ Actions }: RequestBody): boolean {
  const releases = Actions.filter((action) => action.Name === '_RemoveReference');
  const rest = Actions.filter((action) => action.Name !== '_RemoveReference');
  return releases.length > 0 && rest.every((action) => action.ActionType === ACTION.instantiate);
}

/** A file that is opened shows the results it was saved with. */
function hasResults({ sheets }: Workbook): boolean {
  return sheets.every(({ cells }) =>
    [...cells.values()].every(({ formula, value }) => formula === undefined || value !== null),
  );
}

export class ExcelHost {
  readonly session: Session;
  readonly counters: Counters = {
    syncs: 0,
    requests: 0,
    bytes: 0,
    largestRequest: 0,
    actions: 0,
    functionCalls: 0,
  };
  readonly failures = new FailurePlan();
  readonly colleague = new Colleague();
  readonly panes = new Panes();
  /** Told after every request that changed something. */
  onChanged: () => void = () => undefined;
  private send: Send = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();

  private readonly engine: Engine | undefined;

  constructor(options: HostOptions = {}) {
    this.session = new Session(
      options.workbook ?? createWorkbook(),
      options.apiVersion ?? '1.14',
      options.modes,
    );
    this.colleague.plan(options.modes?.colleague ?? []);
    this.session.dirty = !hasResults(this.workbook);
    this.session.respells = options.reopened === true && this.session.modes.normalised === true;
    this.session.autofit = (range, axis) => autofit(this.workbook, range.sheet, range.area, axis);
    if (!options.calculator) return;
    const runtime =
      options.functionsJson === undefined
        ? undefined
        : new FunctionRuntime(
            options.functionsJson,
            (entries) => this.sendEntries(entries),
            options.modes?.blankZero ? 0 : null,
          );
    if (runtime) this.session.receiveFunctionResults = (results) => runtime.receive(results);
    const { language } = this.session.modes;
    const engine = new Engine(
      options.calculator,
      runtime,
      language && ((formula) => readIn(language, formula)),
    );
    this.engine = engine;
    this.session.maySpill = (sheet) => engine.maySpill(this.workbook, sheet, this.session.structureVersion);
    this.session.calculatePlain = async () => {
      if (!this.session.dirty || this.session.suspended) return;
      await engine.calculatePlain(this.workbook, this.session.structureVersion);
      this.session.dirty = false;
      this.session.waiting = engine.isWaiting;
    };
  }

  /** Calculates everything, our own functions included, and waits for it. */
  recalculate(): Promise<void> {
    return this.exclusively(async () => {
      if (!this.engine) throw new Error('this host was made without a calculation engine');
      await this.engine.calculate(this.workbook, this.session.structureVersion);
      this.session.dirty = false;
      this.session.waiting = false;
      this.counters.functionCalls = this.engine.calls;
    });
  }

  /** Formulas the engine could not read at the last calculation. */
  get unreadFormulas(): readonly string[] {
    return this.engine?.unread ?? [];
  }

  /** As if a person were editing a cell: every request is refused. */
  set cellEditMode(on: boolean) {
    this.session.cellEditMode = on;
  }

  /** Replaces the whole workbook, as opening another file does. */
  load(workbook: Workbook): void {
    this.session.workbook = workbook;
    for (const id of [...this.session.references.keys()]) this.session.release(id);
    this.session.touchStructure();
    this.session.dirty = !hasResults(workbook);
    this.session.waiting = false;
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  connect(send: Send): void {
    this.send = send;
  }

  /** A message from the client, as JSON text; `pane` where several are at work. */
  receive(json: string, pane?: number): void {
    const message = JSON.parse(json) as BridgeMessage;
    this.counters.requests += 1;
    if (message.type !== 1) return;
    const { body } = message.message;
    // Results of custom functions arrive while a calculation waits for them, so they never queue behind it.
    if (!isAddinRequest(body)) {
      void this.answer(message, body, { addin: false, answered: true });
      return;
    }
    this.counters.syncs += 1;
    const bytes = encoder.encode(json).length;
    this.counters.bytes += bytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    this.panes.arrive(
      pane,
      (answered) => void this.exclusively(() => this.answer(message, body, { addin: true, answered })),
    );
  }

  /** Runs something between two requests, never inside one. */
  exclusively<T>(work: () => Promise<T> | T): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async answer(
    message: BridgeMessage,
    body: RequestBody,
    { addin, answered }: { readonly addin: boolean; readonly answered: boolean },
  ): Promise<void> {
    if (addin && this.session.cellEditMode) {
      this.reply(message, { statusCode: 200, headers: {}, body: this.editing() });
      return;
    }
    const plan = addin ? this.failures.begin() : undefined;
    let response: ResponseBody;
    try {
      if (addin) await this.colleague.beforeRequest(this.session);
      response = await processRequest(this.session, body, rootFor, addin ? this.interruption() : undefined);
    } catch (error) {
      // A mistake of the host itself: never dressed up as an Excel error that the add-in could swallow.
      this.reply(message, { statusCode: 500, headers: {}, body: hostMistake(error) });
      throw error;
    }
    const lost = plan?.lost() ?? false;
    if (answered)
      this.reply(
        message,
        lost ? { statusCode: 504, headers: {}, body: '' } : { statusCode: 200, headers: {}, body: response },
      );
    this.tellEvents();
    if (addin) this.onChanged();
  }

  private interruption() {
    return {
      before: ({ ActionType }: Action) => {
        const index = this.counters.actions;
        this.counters.actions += 1;
        // A trace only says that the request came this far: there is nothing to refuse.
        if (ActionType !== ACTION.trace) this.failures.at(index);
      },
    };
  }

  private editing(): ResponseBody {
    const message =
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';
    return {
      Results: [],
      TraceIds: [],
      Error: {
        Code: 'InvalidOperationInCellEditMode',
        Message: message,
        HttpStatusCode: 400,
        Location: '',
        ActionIndex: 0,
      },
    };
  }

  private reply(message: BridgeMessage, answer: BridgeReply['message']): void {
    const reply: BridgeReply = {
      id: message.id,
      type: message.type,
      flags: message.flags ?? 0,
      message: answer,
    };
    this.send(JSON.stringify(reply));
  }

  /** Sends what the client listens for. */
  tellEvents(): void {
    const events = this.session.pendingEvents.splice(0);
    if (events.length === 0) return;
    const entries = events.map((event: HostEvent) => ({
      messageCategory: 65_536,
      messageType: event.type,
      targetId: event.target,
      message: JSON.stringify(event.message),
    }));
    this.sendEntries(entries);
  }

  sendEntries(entries: readonly unknown[]): void {
    this.send(JSON.stringify({ type: 3, message: { entries } }));
  }
}

function hostMistake(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return JSON.stringify({ error: { code: 'HostMistake', message: text } });
}
