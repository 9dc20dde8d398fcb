/** Starts the language server, and shows the repaired article beside the article. */

import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

import { optionsOf, startOf } from "./settings.js";

const SECTION = "cleaner";
const REPAIRED = "cleaner-repaired";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(REPAIRED, { provideTextDocumentContent: repaired }),
    vscode.commands.registerTextEditorCommand("cleaner.showDiff", showDiff),
    vscode.commands.registerCommand("cleaner.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration(SECTION)) await restart();
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const read = (key: string) => settings.get(key);
  try {
    client = new LanguageClient(SECTION, "cleaner", startOf(read), {
      documentSelector: ["plaintext", "markdown"].flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      initializationOptions: optionsOf(read),
    });
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `cleaner could not be started: ${reason}. Install it with: pip install "mt-cleaner[editor]"`,
    );
  }
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function showDiff(editor: vscode.TextEditor): Promise<void> {
  const article = editor.document.uri;
  if ((await repairedText(article.toString())) === undefined) {
    void vscode.window.showWarningMessage("cleaner says nothing about this article: is it a text file, and does the server run?");
    return;
  }
  // The article's version in the address, so that an older repair is not taken from the editor's memory.
  const version = String(editor.document.version);
  const shown = vscode.Uri.from({ scheme: REPAIRED, path: article.path, query: article.toString(), fragment: version });
  const name = vscode.workspace.asRelativePath(article);
  await vscode.commands.executeCommand("vscode.diff", article, shown, `${name}: as it is ↔ repaired`);
}

async function repaired(address: vscode.Uri): Promise<string> {
  const text = await repairedText(address.query);
  if (text === undefined) throw new Error("cleaner says nothing about this article any more");
  return text;
}

/** The text that the server has for an article; undefined for one that it does not know. */
async function repairedText(article: string): Promise<string | undefined> {
  const params = { command: "cleaner.cleanedText", arguments: [article] };
  const text = client?.isRunning() ? await client.sendRequest<string | null>("workspace/executeCommand", params) : null;
  return text ?? undefined;
}
