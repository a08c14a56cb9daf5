import { build } from "./build.ts";

/** `npm run build`. */
await build(true).catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
