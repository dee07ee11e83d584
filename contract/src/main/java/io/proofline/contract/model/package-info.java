/** What is found about process models and decision models, before they may run. */
package io.proofline.contract.model;
