import type { MetaFunction } from "@remix-run/node";
import { siteLoader } from "#app/request/page.server.ts";
import { PlaceholderText } from "../components/placeholder-text.tsx";

export const loader = siteLoader(() => null);

export const meta: MetaFunction = () => [{ title: "Privacy · Crowdminder" }];

export default function Privacy() {
	return (
		<PlaceholderText title="Privacy">
			<p>
				Here will stand which personal information is kept, why, where, for how long, who else sees
				it, and how to ask for it or have it removed.
			</p>
		</PlaceholderText>
	);
}
