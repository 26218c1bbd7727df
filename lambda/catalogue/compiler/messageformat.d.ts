declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';

  /** Source of an ES module whose default export has one function a message. */
  export default function compileModule(format: MessageFormat, messages: Record<string, string>): string;
}
