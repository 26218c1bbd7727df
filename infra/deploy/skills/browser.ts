type Environment = Readonly<Record<string, string | undefined>>;

/** What is set where somebody sits at another machine, or in a box within their own. */
const ELSEWHERE = [
  'SSH_CONNECTION',
  'SSH_TTY',
  'WSL_DISTRO_NAME',
  'REMOTE_CONTAINERS',
  'DEVCONTAINER',
  'CODESPACES',
] as const;

/**
 * Guesses whether a browser can be opened that finds its way back to this machine, to port 9090.
 *
 * @param platform as Node names it
 */
export const hasBrowser = (environment: Environment, platform: string): boolean =>
  ELSEWHERE.every((name) => !environment[name]) &&
  (platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY));
