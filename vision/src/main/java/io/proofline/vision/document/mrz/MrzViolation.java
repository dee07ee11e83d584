package io.proofline.vision.document.mrz;

/**
 * A rule that a zone breaks, and where.
 *
 * @param line from 1; 0 if it is about the zone as a whole
 * @param column from 1; 0 if it is about the whole line
 * @param rule what is broken
 * @param subject the field or check digit concerned, snake_case; empty if none
 */
public record MrzViolation(int line, int column, MrzRule rule, String subject) {}
