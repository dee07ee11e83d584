/** BPMN files as trees, read without trust in them. */
package io.proofline.processes.model;
