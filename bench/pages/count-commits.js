/*
 * Runs before React does, in every page of the benchmark: counts commits, and on demand the components that ran in them, and says when
 * what an input caused had been painted. React calls the hook below in production too.
 */
(() => {
  const performedWork = 1;
  /** Function, class and forwarded components, and memoised functions; the wrapper of a memo is not a component of its own. */
  const components = new Set([0, 1, 11, 15]);
  const paint = new MessageChannel();
  let waiting = 0;
  let lastActivity = 0;

  const bench = {
    commits: 0,
    renders: 0,
    /** Component name → how often it ran. */
    names: {},
    /** Walking the tree costs time: off while time is measured. */
    counting: false,
    inputAt: null,
    paintedAt: null,
    /** Forgets what was; the next event of this type is the input. */
    arm(type, counting) {
      Object.assign(bench, { commits: 0, renders: 0, names: {}, counting, inputAt: null, paintedAt: null });
      window.addEventListener(
        type,
        (event) => {
          bench.inputAt = event.timeStamp;
          frame();
        },
        { capture: true, once: true },
      );
    },
    /** Resolves when nothing moves, and nothing has been committed or painted for `quiet` milliseconds. */
    settled: (quiet) =>
      new Promise((resolve) => {
        lastActivity = performance.now();
        const look = () => {
          const left = lastActivity + quiet - performance.now();
          if (left <= 0 && waiting === 0 && !isMoving()) resolve();
          else setTimeout(look, Math.max(left, 8));
        };
        setTimeout(look, quiet);
      }),
    /** Elements and texts of the document. */
    nodes() {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      let count = 1;
      while (walker.nextNode()) count += 1;
      return count;
    },
  };

  // The message's turn comes after the frame was painted.
  paint.port1.onmessage = () => {
    waiting -= 1;
    bench.paintedAt = lastActivity = performance.now();
  };
  function frame() {
    waiting += 1;
    lastActivity = performance.now();
    requestAnimationFrame(() => paint.port2.postMessage(null));
  }

  const isMoving = () => document.getAnimations().some((one) => one.effect.getComputedTiming().endTime !== Infinity);

  function nameOf({ type }) {
    const component = type?.render ?? type?.type ?? type;
    return component?.displayName || component?.name || "anonymous";
  }

  /** What was not touched is the same fiber, or has the same children, as before. */
  function walk(fiber, before) {
    if (fiber === before) return;
    if (components.has(fiber.tag) && (fiber.flags & performedWork) !== 0) {
      const name = nameOf(fiber);
      bench.renders += 1;
      bench.names[name] = (bench.names[name] ?? 0) + 1;
    }
    if (before && fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child, before ? child.alternate : null);
  }

  window.bench = bench;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_id, root) {
      bench.commits += 1;
      frame();
      if (bench.counting) walk(root.current, root.current.alternate);
    },
  };
})();
