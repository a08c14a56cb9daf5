import type { MetaFunction } from "@remix-run/node";
import { siteLoader } from "#app/request/page.server.ts";
import { PlaceholderText } from "../components/placeholder-text.tsx";

export const loader = siteLoader(() => null);

export const meta: MetaFunction = () => [{ title: "Terms · Crowdminder" }];

export default function Terms() {
	return (
		<PlaceholderText title="Terms">
			<p>
				Here will stand what you and we agree on: what the service does, what it costs, how either
				of us ends it, and who answers for what.
			</p>
		</PlaceholderText>
	);
}
