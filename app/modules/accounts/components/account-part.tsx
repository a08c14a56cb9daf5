import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** One part of the account as a page of its own: where its form comes back to with errors. */
export function AccountPart({ title, children }: { title: string; children: ReactNode }) {
	return (
		<div className="max-w-[42rem]">
			<PageHeader
				title="Your account"
				actions={
					<Link
						className="link inline-flex min-h-6 items-center text-sm max-md:min-h-11"
						to="/account"
					>
						See all of it
					</Link>
				}
			/>
			<Panel title={title}>{children}</Panel>
		</div>
	);
}
