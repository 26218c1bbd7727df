import { spawn } from 'node:child_process';

/** How a program ended, and all that it said. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** How a program is run. */
export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether it talks with whoever sits before the terminal; nothing of what it says is kept then. */
  readonly isInteractive?: boolean;
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end. */
export type RunChild = (program: string, args: readonly string[], options?: ChildOptions) => Promise<Ended>;

/** Runs a program of this machine; one that cannot be started ends with 127. */
export const runChild: RunChild = (program, args, { cwd, env, isInteractive = false, onLine } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: isInteractive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npx is a .cmd on Windows, which only a shell runs.
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const line = text.trim().split('\n').at(-1);
        if (line) onLine?.(line);
      });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
