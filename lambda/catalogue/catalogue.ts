import type { Language } from '../session/language';
import type { Score, Variant } from '../session/score';

/** A variant of a session, and where it takes other positions or less equipment than the session. */
export interface VariantEntry extends Variant {
  readonly positions?: readonly string[];
  readonly equipment?: readonly string[];
}

/** The score of a session and what is known about it, as compiled from content/sessions. */
export interface SessionEntry extends Score {
  readonly positions: readonly string[];
  readonly areas: readonly string[];
  readonly needs: readonly string[];
  readonly equipment: readonly string[];
  /** Settings under which it is not offered (content specification 2.2). */
  readonly skipWhen: readonly string[];
  /** Groups of content that it belongs to and that a person may leave out, each with what is offered instead. */
  readonly leftOutBy: Readonly<Record<string, readonly string[]>>;
  /** Groups of content whose leaving out leaves only its variant for a bad day. */
  readonly lightFor?: readonly string[];
  /** Its place, from 0, among those that are offered first, by what they are offered for. */
  readonly firstFor: Readonly<Record<string, number>>;
  readonly variants: Readonly<Record<string, VariantEntry>>;
  /** What does for somebody who cannot do it as it is: "same", a variant of it, or another session. */
  readonly instead: Readonly<Partial<Record<'lying' | 'no-equipment' | 'flare', string | undefined>>>;
}

/** All content, compiled: what the module made by `npm run content` exports. */
export interface Catalogue {
  readonly scores: Readonly<Record<string, SessionEntry>>;
  readonly languages: Readonly<Record<string, Language>>;
}
