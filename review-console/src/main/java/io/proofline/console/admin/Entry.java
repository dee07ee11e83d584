package io.proofline.console.admin;

/** The rules of text that was typed into a form. */
final class Entry {

    static final int LONGEST_NAME = 100;

    private Entry() {}

    /** Whether a name for people to read has 1 to {@value #LONGEST_NAME} characters and none that steer a terminal. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    /** The text without space around it; empty for null. */
    static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
