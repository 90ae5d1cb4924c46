import type { Environment, WakeReason } from "../../src/headless/environment.js";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A page whose time only passes when it is told to. */
export class FakeEnvironment implements Environment {
  time = 0;
  hidden = false;
  online = true;
  roll = 0.5;
  readonly timers = new Set<Timer>();
  readonly wakers = new Set<(reason: WakeReason) => void>();
  readonly offliners = new Set<() => void>();
  readonly messages = new Set<(event: MessageEvent) => void>();

  now = () => this.time;
  wallClock = () => Date.parse("2027-03-01T08:00:00Z") + this.time;
  random = () => this.roll;
  isHidden = () => this.hidden;
  isOnline = () => this.online;

  after = (ms: number, run: () => void) => {
    const timer = { at: this.time + ms, run };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  };

  onWake = (listener: (reason: WakeReason) => void) => {
    this.wakers.add(listener);
    return () => {
      this.wakers.delete(listener);
    };
  };

  onOffline = (listener: () => void) => {
    this.offliners.add(listener);
    return () => {
      this.offliners.delete(listener);
    };
  };

  onMessage = (listener: (event: MessageEvent) => void) => {
    this.messages.add(listener);
    return () => {
      this.messages.delete(listener);
    };
  };

  /** Lets time pass, timer by timer, with a turn for answers after each. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const next = [...this.timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      this.timers.delete(next);
      next.run();
      await settle();
    }
    this.time = end;
  }

  async wake(reason: WakeReason): Promise<void> {
    for (const listener of [...this.wakers]) listener(reason);
    await settle();
  }
}

export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
