import type { ReactNode } from "react";
import { TimerProvider } from "#app/modules/timer/components/use-timer.tsx";
import { HatchPattern } from "#app/ui/meter.tsx";
import { PrefetchContext } from "#app/ui/prefetch.ts";
import type { ToastMessage } from "#app/ui/toast.tsx";
import { ToastRegion } from "#app/ui/toast-region.tsx";
import type { Shell } from "../shell.ts";
import { Keyboard } from "./keyboard.tsx";
import { NavigationProgress } from "./navigation-progress.tsx";
import { PageAnnouncer } from "./page-announcer.tsx";
import { SideNav } from "./side-nav.tsx";
import { SupportBanner } from "./support-banner.tsx";
import { TabBar } from "./tab-bar.tsx";
import { TopBar } from "./top-bar.tsx";

type AppShellProps = {
	shell: Shell;
	/** About the account: a trial that ends, a payment that failed. */
	banner?: ReactNode;
	flash?: (ToastMessage & { id: string }) | null | undefined;
	children: ReactNode;
};

/**
 * The frame of every page of a workspace: side navigation from 1024 px, below that a bar of five. Each page that
 * support is sent stands in the workspace's audit: for them none is fetched that they did not ask for.
 */
export function AppShell({ shell, banner, flash, children }: AppShellProps) {
	return (
		<PrefetchContext.Provider value={shell.support ? "none" : "intent"}>
			<ToastRegion flash={flash}>
				<TimerProvider state={shell.timer}>
					<Keyboard shell={shell}>
						<NavigationProgress />
						<PageAnnouncer />
						<HatchPattern />
						<div className="lg:grid lg:min-h-dvh lg:grid-cols-[13.5rem_minmax(0,1fr)]">
							<SideNav shell={shell} />
							<div className="flex min-w-0 flex-col">
								<TopBar shell={shell} />
								{shell.support ? (
									<SupportBanner workspace={shell.workspace.name} until={shell.support.until} />
								) : (
									banner
								)}
								<main
									id="main"
									tabIndex={-1}
									className="flex-1 px-4 pt-4 pb-24 outline-none lg:px-6 lg:pt-5 lg:pb-12"
								>
									<p className="mb-2 hidden text-sm print:block">
										{shell.workspace.name}, printed by {shell.member.name}
									</p>
									{children}
								</main>
							</div>
						</div>
						<TabBar shell={shell} />
					</Keyboard>
				</TimerProvider>
			</ToastRegion>
		</PrefetchContext.Provider>
	);
}
