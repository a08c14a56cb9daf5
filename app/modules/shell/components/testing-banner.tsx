import { Banner } from "#app/ui/banner.tsx";

/** Reminds a tester that their pages are not everybody's. */
export function TestingBanner({ tried }: { tried: readonly string[] }) {
	if (tried.length === 0) return null;
	return (
		<Banner tone="leave" icon="flask-conical">
			<strong>You are trying {tried.join(", ")}.</strong> Your colleagues do not see it. It ends
			when you close the browser.
		</Banner>
	);
}
