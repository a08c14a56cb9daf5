# syntax=docker/dockerfile:1
# One image for web, worker and commands. Node runs the TypeScript sources; only the pages are built.

FROM node:24-bookworm-slim AS source
WORKDIR /app
# Install scripts bring the machine's own Node and PostgreSQL, which an image has no use for.
ENV NPM_CONFIG_IGNORE_SCRIPTS=true NPM_CONFIG_AUDIT=false NPM_CONFIG_FUND=false
COPY package.json package-lock.json ./
COPY scripts/mend-postgres.mjs scripts/

FROM source AS build
RUN --mount=type=cache,target=/root/.npm npm ci && node scripts/mend-postgres.mjs
COPY . .
# Not "npm run": npm would look for Node in node_modules.
RUN node server/build-main.ts

FROM source AS dependencies
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev && node scripts/mend-postgres.mjs

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
RUN install --directory --owner=node --group=node --mode=0700 /data
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY app app
COPY db db
COPY dev dev
COPY server server
COPY --from=build /app/build build
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/start.ts"]
