import { FindWorkspaceForm } from "./find-workspace-form.tsx";
import { ReadingPage } from "./reading-page.tsx";

/** Signing in starts at a workspace's own address: this page of the site says so and helps to find it. */
export function SiteSignIn({ baseHost }: { baseHost: string }) {
	return (
		<ReadingPage title="Sign in at your workspace">
			<p>
				Each company signs in at its own address, like{" "}
				<b className="font-semibold text-ink">your-company</b>.{baseHost}. It stands in the mail
				that welcomed or invited you.
			</p>
			<h2 className="mt-4 text-xl text-ink">Not sure which?</h2>
			<FindWorkspaceForm answer={undefined} action="/find-my-workspace" />
		</ReadingPage>
	);
}
