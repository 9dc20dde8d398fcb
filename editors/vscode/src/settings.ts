/** What the settings of the editor mean for the server. Nothing here needs the editor, so that it can be tested. */

/** The settings as the editor hands them out: a value, or undefined. */
export type Read = (key: string) => unknown;

export interface Start {
  command: string;
  args: string[];
}

const FOR_SERVER = ["select", "ignore", "source"];

/** How to start the server. Throws an Error, to be shown, when the setting is not a list of strings. */
export function startOf(read: Read): Start {
  const given = read("command") ?? ["cleaner", "lsp"];
  if (!Array.isArray(given) || !given.length || !given.every((part) => typeof part === "string" && part)) {
    throw new Error('cleaner.command expects a list of strings, like ["cleaner", "lsp"]');
  }
  const [command, ...args] = given as string[];
  return { command, args };
}

/** The settings that the server is to put above cleaner.toml: those that have a value. */
export function optionsOf(read: Read): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const key of FOR_SERVER) {
    const value = read(key);
    if (value !== undefined && value !== null) found[key] = value;
  }
  return found;
}
