import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { ErrorNotice } from "#app/ui/error-notice.tsx";

/** What failed is ours, nothing is there by half, and one press tries again. */
export function MakingFailed() {
	const isBusy = useNavigation().state !== "idle";
	return (
		<ErrorNotice
			icon="wrench"
			kicker="Sign-up"
			title="We could not make your workspace"
			actions={
				<Form method="post" action="/start/progress">
					<Button kind="primary" busy={isBusy} icon="rotate-cw">
						Try again
					</Button>
				</Form>
			}
		>
			<p>
				Something on our side failed, several times. Everything that you typed is kept, your address
				is still yours to take, and nothing was charged.
			</p>
		</ErrorNotice>
	);
}
