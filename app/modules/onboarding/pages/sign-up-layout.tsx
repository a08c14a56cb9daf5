import { Link, Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { siteLoader } from "#app/request/page.server.ts";
import { Brand } from "#app/ui/brand.tsx";
import { browserDraft } from "../browser-draft.server.ts";
import { clockTime } from "../clock-time.ts";
import type { SignUpOutlet } from "../components/outlet.ts";
import { PreviewCard } from "../components/preview-card.tsx";
import { RemainingNote } from "../components/remaining-note.tsx";
import { SavedNote } from "../components/saved-note.tsx";
import { isOpen } from "../draft.ts";
import { guessPlace } from "../guess-place.ts";
import { type Preview, previewOf } from "../preview.ts";

export const loader = siteLoader(async (visit) => {
	const { draft } = await browserDraft(visit);
	const { protocol, host } = new URL(visit.services.env.BASE_ORIGIN);
	const guess = guessPlace(visit.request.headers.get("Accept-Language"));
	const preview = previewOf(draft?.kept ?? {}, guess);
	const isSaved = draft !== null && draft.version > 0 && isOpen(draft);
	return {
		preview,
		scheme: `${protocol}//`,
		domain: `.${host}`,
		timeZone: preview.timeZone || guess.timeZone,
		savedAt: isSaved ? draft.updatedAt.toISOString() : null,
		byMail: Boolean(draft?.codeSentAt),
	};
});

export default function SignUpLayout() {
	const { preview, scheme, domain, timeZone, savedAt, byMail } = useLoaderData<typeof loader>();
	const [typed, setTyped] = useState<Partial<Preview>>({});
	const [keptAt, setKeptAt] = useState<string | null>(null);
	useEffect(() => {
		setTyped({});
		setKeptAt(savedAt);
	}, [savedAt]);
	const addTyped = useCallback(
		(changes: Partial<Preview>) => setTyped((before) => ({ ...before, ...changes })),
		[],
	);
	const lent: SignUpOutlet = { scheme, domain, timeZone, kept: setKeptAt, typed: addTyped };
	const shownAt = keptAt ?? savedAt;
	return (
		<div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
			<div className="flex min-w-0 flex-col">
				<header className="flex h-16 items-center gap-4 px-4 md:px-10">
					<Link className="brand min-h-11 md:min-h-0" to="/">
						<Brand />
					</Link>
					{shownAt && <SavedNote time={clockTime(shownAt, timeZone)} byMail={byMail} />}
				</header>
				<main id="main" className="mx-auto w-full max-w-[42rem] flex-1 px-4 pt-2 pb-10 md:px-10">
					<Outlet context={lent} />
				</main>
			</div>
			<aside
				className="hidden border-l border-line bg-sunken lg:flex lg:flex-col"
				aria-label="Your workspace so far"
			>
				<div className="sticky top-0 flex h-dvh max-h-[60rem] flex-col justify-center gap-5 px-8">
					<p className="text-sm font-medium text-ink-3">Your workspace so far</p>
					<PreviewCard preview={{ ...preview, ...typed }} domain={domain} />
					<RemainingNote pathname={useLocation().pathname} />
				</div>
			</aside>
		</div>
	);
}
