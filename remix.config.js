/** Options of the Remix plugin; vite.config.ts hands them over. Every v3 flag is on: the move to React Router 7 is then mechanical. */
/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
	appDirectory: "app",
	buildDirectory: "build",
	ssr: true,
	future: {
		v3_fetcherPersist: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_routeConfig: true,
		v3_singleFetch: true,
		v3_throwAbortReason: true,
	},
};
