import { Icon } from "#app/ui/icon.tsx";

const remaining: Readonly<Record<string, string>> = {
	"/start/company": "About four minutes to go.",
	"/start/address": "About three minutes to go.",
	"/start/you": "About two minutes to go.",
	"/start/code": "About two minutes to go.",
	"/start/plan": "About a minute to go.",
	"/start/team": "Almost there.",
	"/start/review": "Ready to create.",
};

/** What is in already, and how long the rest takes. */
export function RemainingNote({ pathname }: { pathname: string }) {
	const words = remaining[pathname];
	if (!words) return null;
	return (
		<ul className="grid gap-2 text-sm text-ink-2">
			{pathname !== "/start/company" && (
				<li className="flex gap-2.5">
					<Icon name="check" className="mt-0.5 text-accent" />
					Company details are in.
				</li>
			)}
			<li className="flex gap-2.5">
				<Icon name="circle-dot" className="mt-0.5 text-ink-3" />
				{words}
			</li>
		</ul>
	);
}
