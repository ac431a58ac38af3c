// Starts `newslint server` and hands it the drafts that are open. All else is the server's work.

import { commands, ExtensionContext, window, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

const LANGUAGES = ["markdown", "mdx", "plaintext", "html", "restructuredtext"];
const HELP = "Install it with: pip install newslint. Or say where it lies in the setting newslint.path.";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("newslint.restart", start),
    workspace.onDidChangeConfiguration((change) => (change.affectsConfiguration("newslint.path") ? start() : undefined)),
    workspace.onDidGrantWorkspaceTrust(start),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  await client?.stop().catch(() => undefined);
  const settings = workspace.getConfiguration("newslint");
  const command = settings.get<string>("path")?.trim() || "newslint";
  const server: ServerOptions = { command, args: ["server"] };
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    initializationOptions: { ...settings },
    synchronize: { configurationSection: "newslint" },
    markdown: { supportHtml: false },
  };
  client = new LanguageClient("newslint", "newslint", server, options);
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`newslint: '${command} server' did not start (${reason}). ${HELP}`);
  }
}
