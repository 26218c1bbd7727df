/** Why a deployment stopped, in one sentence that says what to do about it; shown as it is, without a stack. */
export class DeployError extends Error {
  readonly code: string;

  constructor(code: string, remedy: string, cause?: unknown) {
    super(remedy, { cause });
    this.name = 'DeployError';
    this.code = code;
  }
}

/** Somebody answered no: nothing went wrong, and nothing more is done. */
export class Stopped extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Stopped';
  }
}
