/** What stands beside a case: other cases of the tenant, and fingerprints. */
package io.proofline.console.related;
