import { Form } from "@remix-run/react";
import { expect, test } from "vitest";
import { Menu, MenuButton, MenuLink } from "#app/ui/menu.tsx";
import { render, tagWith } from "./render.tsx";

test("the button opens its own menu without scripts", async () => {
	const markup = await render(
		<>
			<Menu trigger="More">
				<MenuLink to="/edit">Edit</MenuLink>
			</Menu>
			<Menu trigger="Account" label="Your account">
				<Form method="post" action="/sign-out">
					<MenuButton>Sign out</MenuButton>
				</Form>
			</Menu>
		</>,
	);
	const opens = [...markup.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
	const menus = [...markup.matchAll(/popover="auto" id="([^"]+)"/g)].map(([, id]) => id);
	expect(opens).toEqual(menus);
	expect(new Set(opens).size).toBe(2);
	expect(tagWith(markup, "Your account")).toContain('type="button"');
	expect(tagWith(markup, "menu-item")).toContain('href="/edit"');
	expect(markup).toMatch(/<form[^>]*action="\/sign-out"[^>]*><button type="submit"/);
});
