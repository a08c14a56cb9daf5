import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import type { ShownDomain } from "../domains-page.server.ts";

/** Whether everybody is led to a domain that works, and how to change that, with what it does to whom. */
export function DomainAddress({ domain, ours }: { domain: ShownDomain; ours: string }) {
	const { id, host, origin, isPrimary, isHere } = domain;
	const { formAction } = useNavigation();
	const path = `/settings/domain/${id}/address`;
	if (isPrimary) {
		return (
			<Form method="post" action={`${path}/end`} className="grid justify-items-start gap-3">
				<p className="max-w-[68ch] text-sm">
					Mails and links lead here. If you end that, they lead to{" "}
					<span className="code wrap-anywhere">{ours}</span>, and whoever opens that signs in there.
				</p>
				<Button busy={formAction === `${path}/end`}>Lead to {ours} again</Button>
			</Form>
		);
	}
	if (!isHere) {
		return (
			<p className="max-w-[68ch] text-sm">
				To lead everybody here, open{" "}
				<a className="link wrap-anywhere" href={`${origin}/settings/domain`}>
					{host}
				</a>
				, sign in, and make it the workspace’s address there: that shows that it works for you.
			</p>
		);
	}
	return (
		<Form method="post" action={path} className="grid justify-items-start gap-3">
			<p className="max-w-[68ch] text-sm">
				You are here now, so it works. If you make it the workspace’s address, mails and links lead
				here, and <span className="code wrap-anywhere">{ours}</span> leads on to it. Everybody signs
				in once more; passkeys are bound to their address and have to be added again.
			</p>
			<Button kind="primary" icon="check" busy={formAction === path}>
				Make it the workspace’s address
			</Button>
		</Form>
	);
}
