package io.proofline.workers.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A telephone number that can exist under its country's numbering plan.
 *
 * @param e164 e.g. {@code +41446681800}
 * @param region ISO 3166-1 alpha-2; empty for numbers of no country
 */
record PhoneNumber(String e164, Optional<String> region) {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** @param region where a number without {@code +} is dialled, alpha-2; empty if not known */
    static Optional<PhoneNumber> parse(String text, Optional<String> region) {
        try {
            Phonenumber.PhoneNumber number = PLANS.parse(text, region.orElse(null));
            if (!PLANS.isValidNumber(number)) {
                return Optional.empty();
            }
            return Optional.of(new PhoneNumber(
                    PLANS.format(number, PhoneNumberFormat.E164),
                    Optional.ofNullable(PLANS.getRegionCodeForNumber(number)).filter(code -> code.length() == 2)));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
