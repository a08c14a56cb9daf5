import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";

type SecurityPartProps = {
	title: string;
	/** Of the action: a refusal that is about no field is shown above them. */
	answer: unknown;
	children: ReactNode;
};

/** One question about how one signs in, as a page of its own. */
export function SecurityPart({ title, answer, children }: SecurityPartProps) {
	const refusal = readRefusal(answer);
	return (
		<div className="max-w-[42rem]">
			<PageHeader
				title="Security"
				actions={
					<Link
						className="link inline-flex min-h-6 items-center text-sm max-md:min-h-11"
						to="/account/security"
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
