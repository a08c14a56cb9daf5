import { expect, test } from "vitest";
import { usualWriting } from "#app/lib/writing.ts";
import { composeMail, type Sender } from "#app/modules/mail/compose.server.ts";
import { type TemplateName, templates } from "#app/modules/mail/templates.ts";

const sender: Sender = {
	name: "Thornbrook Advisory",
	senderName: "Thornbrook Advisory",
	replyTo: null,
	origin: "https://thornbrook.example",
	unsubscribePath: "/unsubscribe/abc",
};

const samples = {
	"account-news": { kind: "trial-ending", day: "2026-12-13" },
	"domain-news": { news: "failing", host: "time.acme.example", problem: "It leads nowhere." },
	"email-change-new": { path: "/confirm/n", hours: 24 },
	"email-change-old": { path: "/confirm/o", newEmail: "new@example.com", hours: 24 },
	"export-ready": { until: "2026-11-29" },
	"find-my-workspace": {
		workspaces: [
			{ name: "Acme", origin: "https://acme.example" },
			{ name: "Beta", origin: "https://beta.example" },
		],
	},
	"hours-missing": {
		path: "/time/week/2026-11-16",
		weekStart: "2026-11-16",
		days: [
			{ date: "2026-11-17", minutes: 90 },
			{ date: "2026-11-20", minutes: 480 },
		],
	},
	invitation: { path: "/invitation/t", inviterName: "Pieter", expiresOn: "2026-11-29" },
	"new-device": {
		...{ device: "Firefox on Windows", network: "196.25.1.7", when: "22 November 2026, 09:02" },
		...{ how: "Password", path: "/sign-in/not-me/t" },
	},
	notice: {
		kind: "access-changed",
		text: "Pieter changed your role to admin.",
		path: "/account",
		isCertain: true,
	},
	"notice-digest": {
		on: "2026-11-23",
		lines: [{ text: "Ann accepted your invitation.", path: "/people" }],
	},
	"plan-news": {
		kind: "scheduled",
		holds: { title: "Team", seats: 12, billing: "monthly" },
		next: { title: "Starter with Stock", seats: 8, billing: "monthly", on: "2026-12-22" },
		endsOn: null,
		payment: { on: "2026-12-22", amount: "96600", currency: "ZAR" },
	},
	"password-changed": { resetPath: "/forgot" },
	"password-reset": { path: "/reset/t", minutes: 60 },
	"security-news": { kind: "recovery-code-used", left: 1, path: "/account/security" },
	storage: { isFull: false, usedBytes: 41_000_000_000, allowedGb: 50 },
	"verification-code": { code: "482913", minutes: 10, resumePath: "/start/resume?token=t" },
	welcome: { firstName: "Naledi" },
	"workspace-leaving": { kind: "asked", day: "2026-12-22", by: "Naledi" },
	"workspace-removed": { name: "Acme", slug: "acme" },
} satisfies Record<TemplateName, unknown>;

const names = Object.keys(samples).filter(isTemplateName);

test.each(names)("%s says the same in HTML and in text, and why it came", (name) => {
	const mail = write(name, samples[name]);
	const content = templates[name].compose(samples[name], {
		name: sender.name,
		url: (path) => new URL(path, sender.origin).href,
		writing: usualWriting,
	});
	const html = visibleText(mail.html);
	for (const block of content.blocks) {
		if (block.kind === "figures") continue;
		const words = block.kind === "button" || block.kind === "link" ? block.label : block.text;
		expect(html).toContain(words);
	}
	expect(html).toContain(content.reason);
	expect(mail.text).toContain(content.reason);
	expect(mail.html).toContain(content.preheader);
	const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url ?? "");
	for (const url of links) expect(mail.text).toContain(url);
});

test.each(names)("%s leads to the sender's own address only", (name) => {
	const mail = write(name, samples[name]);
	const allowed = ["https://thornbrook.example", "https://acme.example", "https://beta.example"];
	for (const [url] of mail.html.matchAll(/https?:\/\/[^\s"<]+/g)) {
		expect(allowed).toContain(new URL(url).origin);
	}
	expect(mail.html).not.toMatch(/<img|<script|src=/i);
});

test("what people chose as a name is text, never markup or a header", () => {
	const name = `<b onclick="x">Tom & 'Co'</b>\r\nBcc: all@example.com`;
	const mail = composeMail(
		"1",
		{
			template: "invitation",
			to: "a@b.example",
			data: { ...samples.invitation, inviterName: name },
		},
		{ ...sender, name },
	);
	expect(mail.html).not.toContain("<b onclick");
	expect(mail.subject).not.toMatch(/[\r\n]/);
});

test("above a mail stands the logo that comes with it, or the name on the workspace's colour", () => {
	const welcome = { template: "welcome", to: "a@b.example", data: samples.welcome } as const;
	const logo = { png: Buffer.from("png"), width: 200, height: 80 };
	const shown = composeMail("1", welcome, { ...sender, brand: { colour: null, logo } });
	expect(shown.html).toContain(
		'<img src="cid:logo@crowdminder" width="100" height="40" alt="Thornbrook',
	);
	expect(shown.images).toEqual([{ cid: "logo@crowdminder", png: logo.png }]);
	const named = composeMail("1", welcome, { ...sender, brand: { colour: "#ffd400", logo: null } });
	expect(named.html).toContain("background-color:#ffd400;color:#000000");
	expect(named.images).toEqual([]);
});

test("only what may be ended has a link for it, in the mail and in the mailbox's own button", () => {
	for (const name of names) {
		const { headers, text } = write(name, samples[name]);
		const ends = name === "notice-digest" ? "digest" : name === "hours-missing" && name;
		if (ends) {
			expect(headers).toEqual({
				"List-Unsubscribe": `<https://thornbrook.example/unsubscribe/abc?what=${ends}>`,
				"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
			});
			expect(text).toContain("https://thornbrook.example/unsubscribe/abc");
		} else {
			expect(headers).toEqual({});
			expect(text).not.toContain("unsubscribe");
		}
	}
});

test("a notification that one may switch off has the link, one that is certain has none", () => {
	const link = (isCertain: boolean) => write("notice", { ...samples.notice, isCertain }).headers;
	expect(link(true)).toEqual({});
	expect(link(false)["List-Unsubscribe"]).toContain("/unsubscribe/abc?what=access-changed");
});

test("the reminder names each day and the sum", () => {
	const { subject, text } = write("hours-missing", samples["hours-missing"]);
	expect(subject).toBe("9:30 missing in your week 16–22 November");
	expect(text).toContain(
		"Tuesday 17 November  1:30\nFriday 20 November   8:00\nMissing              9:30",
	);
	expect(text).toContain("https://thornbrook.example/time/week/2026-11-16");
});

test("an address without a workspace gets a mail too, which says so", () => {
	const none = write("find-my-workspace", { workspaces: [] });
	expect(none.subject).toBe("No workspace has this address");
	expect(none.text).toContain("https://thornbrook.example/sign-up");
	const one = write("find-my-workspace", {
		workspaces: [{ name: "Acme", origin: "https://acme.example" }],
	});
	expect(one.subject).toBe("Your workspace is Acme");
	expect(one.text).toContain("https://acme.example");
});

test("data that do not fit the template are refused", () => {
	expect(() => write("verification-code", { code: "12", minutes: 10 })).toThrow();
	expect(() => write("password-reset", { path: "//evil.example/x", minutes: 10 })).toThrow();
	expect(() => write("password-reset", { path: "https://evil.example", minutes: 10 })).toThrow();
});

function write(template: TemplateName, data: unknown) {
	return composeMail("1", { template, to: "naledi@example.com", data }, sender);
}

function visibleText(html: string): string {
	return html
		.replace(/<[^>]+>/g, "")
		.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

function isTemplateName(name: string): name is TemplateName {
	return Object.hasOwn(templates, name);
}
