import { ContentError } from '../../lambda/catalogue/compiler/faults';
import { ModelError } from './interaction-model';

/** True where an author's mistake is why nothing could be built: its message says where, and what to do. */
export const isNotBuilt = (error: unknown): error is ContentError | ModelError =>
  error instanceof ContentError || error instanceof ModelError;
