/** Models in the browser: what is live, drafts and their editors, files in and out, and what differs between two texts. */
package io.proofline.console.models;
