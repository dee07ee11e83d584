package io.proofline.decisions.backtest;

import java.math.BigDecimal;

/**
 * A case that a draft puts into another band.
 *
 * @param number of the case in the order of the recording, from 0
 * @param before the band that it had
 * @param scoreBefore may be null
 * @param after the band that the draft gives it
 * @param scoreAfter may be null
 */
public record Flip(
        long number, String caseId, String before, BigDecimal scoreBefore, String after, BigDecimal scoreAfter) {}
