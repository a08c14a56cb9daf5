import { expect, test } from "vitest";
import { AppShell } from "#app/modules/shell/components/app-shell.tsx";
import type { Shell } from "#app/modules/shell/shell.ts";
import { render, tagWith } from "#tests/ui/render.tsx";

const shell: Shell = {
	workspace: {
		logo: null,
		colour: null,
		name: "Thornbrook Advisory",
		slug: "thornbrook",
		address: "thornbrook.localhost:3000",
		findOthers: "http://localhost:3000/find-my-workspace",
	},
	member: { name: "Naledi Mokoena", email: "naledi@thornbrook.example", picture: null },
	places: ["week", "team", "clients", "projects", "reports", "people"],
	commands: ["new-project"],
	counts: { team: { value: 6, what: "waiting" }, clients: { value: 0, what: "new" } },
	timer: null,
	unread: 3,
	support: null,
	theme: "dark",
};

const frame = (path = "/time/week") => render(<AppShell shell={shell}>The page</AppShell>, path);

/** Below `from`, as far as `to`. */
function part(markup: string, from: string, to: string): string {
	const start = markup.indexOf(from);
	return markup.slice(start, markup.indexOf(to, start));
}

const linksOf = (markup: string) =>
	[...markup.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, to]) => to);

test("the side navigation leads to every place shown and to no other", async () => {
	const nav = part(await frame(), 'aria-label="Main"', "</nav>");
	expect(linksOf(nav)).toEqual([
		"/time/week",
		"/time/team",
		"/clients",
		"/projects",
		"/reports",
		"/people",
	]);
	expect(nav).not.toContain("Plan and billing");
});

test("the place one is at is marked, also below its address", async () => {
	const nav = part(await frame("/projects/0199-abc"), 'aria-label="Main"', "</nav>");
	expect(nav.match(/aria-current="page"/g)).toHaveLength(1);
	expect(tagWith(nav, 'aria-current="page"')).toContain('href="/projects"');
});

test("on a phone four places stand in the bar and the rest under More", async () => {
	const bar = part(await frame(), 'aria-label="Main, phone"', "</nav>");
	expect(linksOf(bar.slice(0, bar.indexOf("popovertarget")))).toEqual([
		"/time/week",
		"/time/team",
		"/clients",
		"/projects",
	]);
	expect(linksOf(bar.slice(bar.indexOf("popovertarget")))).toEqual([
		"/reports",
		"/people",
		"/account",
	]);
});

test("a count says what it counts, and none is not shown", async () => {
	const nav = part(await frame(), 'aria-label="Main"', "</nav>");
	expect(nav).toContain('<span class="count">6<span class="sr-only"> waiting</span></span>');
	expect(nav.match(/class="count"/g)).toHaveLength(1);
});

test("signing out and choosing colours work without scripts", async () => {
	const markup = await frame("/projects?q=a");
	expect(markup).toMatch(/<form method="post" action="\/sign-out"/);
	const themes = part(markup, 'action="/theme"', "</form>");
	expect(themes).toContain('name="returnTo" value="/projects?q=a"');
	expect(tagWith(themes, 'aria-pressed="true"')).toContain('name="theme" value="dark"');
});

test("keys and their buttons wait for scripts; searching is a link until then", async () => {
	const markup = await frame();
	expect(tagWith(markup, 'href="/search"')).toContain("<a ");
	expect(markup).not.toContain("<kbd");
	expect(markup).not.toContain('aria-label="Keyboard shortcuts"');
});
