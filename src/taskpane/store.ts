// One value and whoever wants to know when it changes. Actions write it, the view is drawn from it.
export interface Store<State> {
  readonly get: () => State;
  /** Takes the properties that change. */
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: (state: State) => void) => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners: ((state: State) => void)[] = [];
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
