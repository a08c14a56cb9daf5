import { Form } from "@remix-run/react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Menu, MenuButton, MenuLink } from "#app/ui/menu.tsx";
import { SignOutForm } from "#app/ui/sign-out-form.tsx";
import type { Shell } from "../shell.ts";
import { ThemeChoice } from "./theme-choice.tsx";

/** Who is signed in, how the product looks, and the way out. */
export function AccountMenu({ shell }: { shell: Shell }) {
	return (
		<Menu
			align="above"
			className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
			trigger={
				<>
					<Avatar name={shell.member.name} picture={shell.member.picture} />
					<span className="min-w-0 flex-1 truncate text-sm font-medium">{shell.member.name}</span>
				</>
			}
		>
			<AccountActs shell={shell} />
		</Menu>
	);
}

/** The inside of the account menu; on a phone it stands under "More". */
export function AccountActs({ shell }: { shell: Shell }) {
	if (shell.support) {
		return (
			<Form method="post" action="/support/leave">
				<MenuButton icon="log-out">Leave {shell.workspace.name}</MenuButton>
			</Form>
		);
	}
	return (
		<>
			<p className="menu-label truncate">{shell.member.email}</p>
			<MenuLink to="/account" icon="settings-2">
				Your account
			</MenuLink>
			<ThemeChoice theme={shell.theme} />
			<SignOutForm className="border-t border-line pt-1">
				<MenuButton icon="log-out">Sign out</MenuButton>
			</SignOutForm>
		</>
	);
}
