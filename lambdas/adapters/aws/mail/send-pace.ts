/** The time of an adapter that paces: tests give their own. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/** A token bucket that holds one: in no second more than `perSecond`, rounded up, whatever was saved before. */
export class SendPace {
  private readonly perSecond: number;
  private readonly clock: Clock;
  private tokens = 1;
  private at: number;

  constructor(perSecond: number, clock: Clock) {
    this.perSecond = perSecond;
    this.clock = clock;
    this.at = clock.now();
  }

  /** Waits until there is a token, and takes it. */
  async take(): Promise<void> {
    this.refill();
    if (this.tokens < 1) {
      await this.clock.sleep(Math.ceil(((1 - this.tokens) / this.perSecond) * 1000));
      this.refill();
    }
    this.tokens = Math.max(0, this.tokens - 1);
  }

  private refill(): void {
    const now = this.clock.now();
    this.tokens = Math.min(1, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
  }
}
