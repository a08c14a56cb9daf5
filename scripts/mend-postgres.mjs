/**
 * Mends postgres.js 3.4.9 after each install: a write that was put off finds its socket gone and ends the process
 * (github.com/porsager/postgres issues 1154 and 1208). Mended, the query is refused as on any lost connection. Plain
 * JavaScript, because it runs on whatever Node installs. Goes with the release that has it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const place = new URL("../node_modules/postgres/src/connection.js", import.meta.url);
const begins = "function nextWrite(fn) {\n";
const guard = `    if (socket === null) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
`;

if (existsSync(place)) {
	const source = readFileSync(place, "utf8");
	if (source.split(begins).length !== 2)
		throw new Error("postgres.js has no such nextWrite any more");
	if (!source.includes(guard)) writeFileSync(place, source.replace(begins, begins + guard));
}
