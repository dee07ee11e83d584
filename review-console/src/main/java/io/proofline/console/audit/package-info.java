/** The auditors' page, and signed files of the trail. */
package io.proofline.console.audit;
