import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";

/** Until when somebody has time to set up the second factor that the workspace asks of them. */
export function SecondFactorBanner({ until }: { until: string }) {
	return (
		<Banner
			tone="warning"
			icon="lock"
			action={
				<ButtonLink size="sm" to="/account/security">
					Set it up
				</ButtonLink>
			}
		>
			<strong>Your workspace asks for a second factor.</strong> Set up a passkey or a code from an
			app before {until}.
		</Banner>
	);
}
