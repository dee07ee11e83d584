package io.proofline.engine.database;

/** The PostgreSQL server that the operator names. */
record ExternalServer(String url, String adminUser, String adminPassword) implements DatabaseServer {}
