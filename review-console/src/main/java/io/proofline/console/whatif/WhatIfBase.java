package io.proofline.console.whatif;

import java.util.Map;
import java.util.UUID;

/**
 * What a what-if begins with.
 *
 * @param caseId null if it is no case
 * @param example null if it is no example
 * @param problem what went wrong with the choice; null if nothing did
 */
record WhatIfBase(UUID caseId, String example, Map<String, Object> inputs, String problem) {}
