import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { precompress } from "./scripts/precompress.ts";

export default defineConfig({
	plugins: [tailwindcss(), remix(remixConfig), precompress()],
	build: {
		target: "es2022",
		sourcemap: false,
		cssMinify: true,
		// The policy of our pages refuses data: addresses; a file of its own is kept by the browser, too.
		assetsInlineLimit: 0,
	},
	server: { fs: { strict: true } },
});
