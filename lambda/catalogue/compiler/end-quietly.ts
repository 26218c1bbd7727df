/** Somebody downstream of a command has read enough, as `head` does: nothing is wrong. */
export const endQuietlyWhenClosed = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
};
