package io.proofline.engine.browser;

/** Somebody who can sign in to the console; the password is known to the test alone. */
public record Staff(String username, String displayName, String password) {}
