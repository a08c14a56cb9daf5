import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { changeLocale } from "../change-locale.server.ts";
import { AccountPart } from "../components/account-part.tsx";
import { LocaleForm } from "../components/locale-form.tsx";
import { localeChoices, readLocale } from "../locale-choices.ts";

export const loader = tenantLoader({ access: "member" }, ({ member, tenant }) => ({
	locale: member.locale ?? "",
	locales: localeChoices(tenant.locale, member.locale),
}));

export const action = tenantAction({ access: "member", whileLocked: true }, async (args) => {
	const { db, request, member, context } = args;
	const locale = readLocale((await request.formData()).get("locale"));
	if (locale === undefined) return data({ error: "Choose one of the list." }, 422);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await changeLocale(db, actor, member, locale);
	return redirectWithFlash("/account", { text: "Your language and region is saved." }, args);
});

export const meta: MetaFunction = () => [{ title: "Your language and region · Crowdminder" }];

export default function AccountLocale() {
	const { locale, locales } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const error = answer && "error" in answer ? answer.error : undefined;
	return (
		<AccountPart title="Language and region" answer={answer}>
			<LocaleForm locales={locales} locale={locale} error={error} />
		</AccountPart>
	);
}
