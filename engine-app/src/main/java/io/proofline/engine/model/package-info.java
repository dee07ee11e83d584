/** What can be said about models before they run, over the models that are live. */
package io.proofline.engine.model;
