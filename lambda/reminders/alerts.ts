import type { RequestEnvelope } from 'ask-sdk-model';
import type { Outcome, ReminderWish, TimerWish } from '../progress/reminders';

/**
 * Alexa's reminders and timers, for the device and the account of one request. No call ever rejects, and all those
 * of one request together are over within 2.5 s.
 */
export interface Alerts {
  /**
   * Sets a reminder, unless one just like it rings already: that one it is, then. So a retry, or an answer that
   * was lost, leaves one.
   *
   * @param zone IANA time zone that its clock is in
   * @returns the tokens that it is known by
   */
  set(envelope: RequestEnvelope, wish: ReminderWish, zone: string): Promise<Outcome<readonly string[]>>;

  /** Tokens of those of ours that are still to ring. */
  list(envelope: RequestEnvelope): Promise<Outcome<readonly string[]>>;

  /**
   * Changes a reminder, or lets one that rings like that already stand for it; gone where there is neither. The
   * tokens may be others afterwards.
   */
  change(
    envelope: RequestEnvelope,
    tokens: readonly string[],
    wish: ReminderWish,
    zone: string,
  ): Promise<Outcome<readonly string[]>>;

  /** Removes reminders; tokens of those that are gone now, whoever removed them. Refused where none is. */
  remove(envelope: RequestEnvelope, tokens: readonly string[]): Promise<Outcome<readonly string[]>>;

  /** Starts timers on the device that asked, all or none, in place of any of the same labels; their ids. */
  startTimers(envelope: RequestEnvelope, timers: readonly TimerWish[]): Promise<Outcome<readonly string[]>>;

  /** Stops timers; ids of those that are gone now. Refused where none is. */
  stopTimers(envelope: RequestEnvelope, ids: readonly string[]): Promise<Outcome<readonly string[]>>;

  /**
   * Removes everything of ours that could still ring for the account, whether we know of it or not; refused unless
   * all of it is gone.
   *
   * @returns tokens of the reminders that were removed
   */
  removeAll(envelope: RequestEnvelope): Promise<Outcome<readonly string[]>>;
}
