import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";

const homes = {
	account: { title: "Your account", path: "/account" },
	security: { title: "Security", path: "/account/security" },
};

type AccountPartProps = {
	/** The page that it is a part of. */
	of?: keyof typeof homes;
	title: string;
	/** Of the action: a refusal that is about no field is shown above them. */
	answer: unknown;
	children: ReactNode;
};

/** One part of the account as a page of its own: where its form comes back to with errors, or one question of it. */
export function AccountPart({ of = "account", title, answer, children }: AccountPartProps) {
	const refusal = readRefusal(answer);
	const home = homes[of];
	return (
		<div className="max-w-[42rem]">
			<PageHeader
				title={home.title}
				actions={
					<Link
						className="link inline-flex min-h-6 items-center text-sm max-md:min-h-11"
						to={home.path}
					>
						See all of it
					</Link>
				}
			/>
			{refusal && (
				<Statusline tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			<Panel title={title}>{children}</Panel>
		</div>
	);
}
