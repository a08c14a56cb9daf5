// Plain JavaScript, so that an older Node can read it and say what is wrong: from 24 on Node runs TypeScript by itself.
const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
	process.stderr.write(
		`Crowdminder runs on Node ${oldest}, which "npm ci" puts into node_modules; this is Node ${process.versions.node}.\n` +
			'Run "npm ci" with install scripts allowed, then "npm start".\n',
	);
	process.exit(1);
}
