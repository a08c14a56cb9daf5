import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { CopyField } from "#app/ui/copy-field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { linkPage } from "../link-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `Link to ${data?.name ?? "a file"} · Crowdminder` },
];

/** A file's address for five minutes, for a program that cannot sign in. */
export const loader = tenantLoader({ access: "member", support: "refused" }, linkPage);

export default function FileLink() {
	const { name, address, until, back } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="A link for five minutes" />
			<Panel title={name}>
				<p className="mb-4 text-sm text-ink-2">
					Give this address to a program that cannot sign in, such as a viewer or a spreadsheet.
					Whoever has it can open the file until {until}, as long as you may see it yourself.
				</p>
				<CopyField form="file-link" name="address" label="Link" value={address} />
				<p className="mt-4 text-sm">
					<Link className="link inline-flex min-h-6 items-center max-md:min-h-11" to={back}>
						Back to the files
					</Link>
				</p>
			</Panel>
		</>
	);
}
