import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { environment } from "#app/env.server.ts";
import { cellField } from "#app/modules/time/cell-fields.ts";
import { type Answer, ask } from "../kit/http.ts";

const run = promisify(execFile);
const date = "2026-09-21";
const owner = { email: "owner@thornbrook.example", password: "correct horse battery 7" };

/** A workspace of the product that runs with these variables, used as a browser without scripts uses it. */
export function capturedWeek(variables: { DATA_DIR: string; PORT: string }) {
	const host = `thornbrook.localhost:${variables.PORT}`;
	let cookie = "";
	const send = (path: string, form?: Record<string, string>): Promise<Answer> => {
		const headers = { cookie, origin: `http://${host}` };
		const wish = form ? { method: "POST", form, headers } : { headers };
		return ask(Number(variables.PORT), host, path, wish);
	};
	return {
		/** Makes the workspace and a task in it, with the product's command and forms. */
		async begin() {
			const name = ["--slug", "thornbrook", "--name", "Thornbrook", "--plan", "team"];
			const admin = ["--admin-email", owner.email, "--admin-password", owner.password];
			await run(process.execPath, ["db/cli.ts", "create", ...name, ...admin], {
				env: { ...environment(), NODE_ENV: "production", ...variables },
			});
			await this.signIn();
			const clientId = first(/<option value="([0-9a-f-]{36})"/, await send("/projects/new"));
			const project = { clientId, name: "Payroll", billable: "on", tasks: "Data mapping" };
			return first(/projects\/([0-9a-f-]{36})/, await send("/projects/new", project));
		},
		async signIn() {
			const { headers } = await send("/sign-in", owner);
			cookie = (headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; ");
		},
		/** Types into the week sheet's only row. */
		async type(projectId: string, text: string) {
			const taskId = first(/\/tasks\/([0-9a-f-]{36})/, await send(`/projects/${projectId}`));
			return send(`/time/week/${date}`, { [cellField({ taskId, date })]: text });
		},
		/** What stands in the row's first cell; null when nobody is signed in. */
		async read(): Promise<string | null> {
			const { text } = await send(`/time/week/${date}`);
			return /<input[^>]*name="cell:[^"]*"[^>]*value="([^"]*)"/.exec(text)?.[1] ?? null;
		},
	};
}

function first(pattern: RegExp, { text, headers }: Answer): string {
	const found = pattern.exec(headers.location ?? text)?.[1];
	if (!found) throw new Error(`There is no ${pattern} in the answer.`);
	return found;
}
