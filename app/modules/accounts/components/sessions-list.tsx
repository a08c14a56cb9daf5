import { Form } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type ShownSession = {
	id: string;
	name: string;
	isPhone: boolean;
	/** From where it was begun; null of old ones. */
	network: string | null;
	begun: string;
	used: string;
	isThisOne: boolean;
};

export function SessionsList({ sessions }: { sessions: readonly ShownSession[] }) {
	return (
		<ul className="divide-y divide-line text-sm">
			{sessions.map((session) => (
				<li key={session.id} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
					<Icon name={session.isPhone ? "smartphone" : "laptop"} className="text-ink-3" />
					<span className="min-w-0 flex-1">
						<b className="font-semibold">{session.name}</b>
						<span className="block text-xs text-ink-3">
							Signed in {session.begun}
							{session.network && ` from ${session.network}`}, used {session.used}
						</span>
					</span>
					{session.isThisOne ? (
						<Badge tone="billable" icon="circle-dot">
							This one
						</Badge>
					) : (
						<SignOut session={session} />
					)}
				</li>
			))}
		</ul>
	);
}

function SignOut({ session }: { session: ShownSession }) {
	return (
		<Form method="post" action="/account/sign-outs">
			<input type="hidden" name="session" value={session.id} />
			<Button kind="ghost" size="sm" aria-label={`Sign out ${session.name}, used ${session.used}`}>
				Sign out
			</Button>
		</Form>
	);
}
