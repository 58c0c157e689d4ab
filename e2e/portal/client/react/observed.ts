/** The bridge between the view models, which are made of Knockout's observables, and React. */
import ko from 'knockout';
import { useMemo, useSyncExternalStore } from 'react';

/**
 * What `read` gives for a view model; the component renders again when an observable that it asked has changed.
 * `read` depends on the model alone: a new function for the same model is not looked at.
 */
export function useObserved<Model, Value>(model: Model, read: (model: Model) => Value): Value {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` depends on the model alone
  const store = useMemo(() => {
    const value = ko.pureComputed(() => read(model));
    return {
      get: () => value.peek(),
      subscribe(changed: () => void) {
        const subscription = value.subscribe(changed);
        return () => subscription.dispose();
      },
    };
  }, [model]);
  return useSyncExternalStore(store.subscribe, store.get);
}
