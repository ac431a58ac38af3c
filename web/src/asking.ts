// When to ask: after a pause, and never the same question twice at once.

export type Soon = (name: string, pause: number, work: () => Promise<void>) => void;

/** A function that runs `work` after a pause; what comes while it runs, runs it once more. Failures go to `failed`. */
export function scheduler(failed: (error: unknown) => void): Soon {
  const timers = new Map<string, number>();
  const asking = new Map<string, boolean>();
  function soon(name: string, pause: number, work: () => Promise<void>): void {
    window.clearTimeout(timers.get(name));
    timers.set(
      name,
      window.setTimeout(async () => {
        if (asking.has(name)) {
          asking.set(name, true);
          return;
        }
        asking.set(name, false);
        try {
          await work();
        } catch (error) {
          failed(error);
        }
        const again = asking.get(name);
        asking.delete(name);
        if (again) soon(name, 0, work);
      }, pause),
    );
  }
  return soon;
}
