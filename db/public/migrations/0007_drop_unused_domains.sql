-- crowdminder: contract, unused since 0006_custom_domains
DROP TABLE "domains" CASCADE;