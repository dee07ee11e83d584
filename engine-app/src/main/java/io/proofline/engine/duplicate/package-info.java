/** The check {@code duplicate-search}: what the tenant's other cases have in common with one. */
package io.proofline.engine.duplicate;
