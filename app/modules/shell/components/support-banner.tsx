import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";

/** Over every page for one of ours who looks for support, refusals included. */
export function SupportBanner({ workspace, until }: { workspace: string; until: string }) {
	return (
		<Banner
			tone="warning"
			icon="eye"
			action={
				<Form method="post" action="/support/leave">
					<Button size="sm">Leave</Button>
				</Form>
			}
		>
			<strong>You look at {workspace} as support,</strong> read only, until {until}. Each page that
			you open is written down for its owner.
		</Banner>
	);
}
